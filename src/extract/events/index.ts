import type { Actor, Event, Place, Statement, Time } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { type Modality, modalityOf } from "../modality/index.ts";
import { inside, spanOf } from "../words.ts";
import { confidenceOf } from "./confidence.ts";
import { contextsOf, modeOf, ownWords } from "./describe.ts";
import { figuresOf } from "./figures.ts";
import { participantsOf } from "./participants.ts";
import { stands } from "./refine.ts";
import { type Cast, castOf } from "./roles.ts";
import { isTerm } from "./terms.ts";
import { findTriggers, type Trigger, withoutParts } from "./triggers.ts";
import { nearest } from "./where.ts";

/** What other finders know of the report; ids in events point to these. */
export interface Around {
  readonly actors: readonly Actor[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly statements: readonly Statement[];
}

/**
 * Who did what to whom: one event for each word that stands for an act of the PLOVER codebook.
 *
 * What was only said, planned, feared or denied is found too: `polarity`, `reality` and `statement` tell it apart.
 *
 * @returns events in the order of their triggers, with ids `e1`, `e2` …
 * @example
 * findEvents(reading, around)[0]?.type // "The army shelled the port." => "ASSAULT"
 */
export function findEvents(reading: Reading, around: Around): readonly Event[] {
  const cast = castOf(reading, around.actors, around.places);
  const found = findTriggers(reading, cast).filter((trigger) =>
    stands(trigger, participantsOf(trigger, cast), cast),
  );
  const triggers = withoutParts(found, cast);
  return triggers
    .flatMap((trigger) => eventOf(reading, around, cast, trigger, triggers))
    .map((event, index) => ({ ...event, id: `e${index + 1}` }));
}

function eventOf(
  reading: Reading,
  around: Around,
  cast: Cast,
  trigger: Trigger,
  all: readonly Trigger[],
): readonly Event[] {
  const { sentence, word, sense, slots } = trigger;
  const people = participantsOf(trigger, cast);
  if (sense.type === null) return [];
  const time = nearest(
    sentence,
    word,
    slots,
    around.times.map((one) => ({ id: one.id, spans: [one.span] })),
  );
  const modality = modalityOfTrigger(reading, trigger, isLater(reading, around, time));
  const event: Event = {
    id: "e0",
    type: sense.type,
    mode: modeOf(trigger),
    contexts: contextsOf(trigger),
    trigger: word.span,
    span: spanOf([word, ...ownWords(trigger)]),
    actors: people.actors,
    recipients: people.recipients,
    time,
    place: placeOf(around, trigger, cast),
    polarity: modality.polarity,
    reality: modality.reality,
    statement: tellerOf(around.statements, trigger),
    figures: figuresOf(trigger, all),
    cameo: sense.cameo,
    confidence: confidenceOf(trigger, people),
  };
  return [event];
}

/** A refusal by words ("would not take part") has used up its "not" and its "would". */
function modalityOfTrigger(reading: Reading, trigger: Trigger, later: boolean): Modality {
  const { sentence, word, sense } = trigger;
  const unended = !/[.!?…"'”’)]$/u.test(sentence.words.at(-1)?.text ?? ".");
  const headline = reading.report.blocks[sentence.block]?.kind === "title" || unended;
  const refusal = sense.frame.some((one) => !one.not && one.slots.includes("volition"));
  if (!refusal) {
    const found = modalityOf(sentence, word, headline);
    const { text, blocks } = reading.report;
    if (!/^(VBD|VBN)$/u.test(word.xpos) && isTold(found) && isTerm(text, blocks, sentence.block))
      return { ...found, reality: "planned" };
    return later && maybeAhead(trigger, found) ? { ...found, reality: "planned" } : found;
  }
  const past = trigger.slots.get("volition")?.some((aux) => aux.text.toLowerCase() === "would");
  return { polarity: "affirmed", reality: past || headline ? "happened" : "ongoing" };
}

function isTold({ reality }: Modality): boolean {
  return reality === "ongoing" || reality === "happened";
}

/** "is meeting them on Friday" and "the talks on Friday" may lie ahead; what was done does not, and dates of blows are past ones. */
function maybeAhead({ pos, sense }: Trigger, { reality }: Modality): boolean {
  if (reality === "ongoing") return true;
  return reality === "happened" && pos === "NOUN" && !/^(ASSAULT|COERCE|PROTEST)$/u.test(sense.type ?? "");
}

/** Places that are not just the name of somebody who takes part ("Israel's attack"). */
function placeOf(around: Around, trigger: Trigger, cast: Cast): string | null {
  const { sentence, word, slots } = trigger;
  const taking = ["subj", "obj", "poss", "mod", "by", "with", "between", "against", "to", "of", "on"]
    .flatMap((name) => slots.get(name) ?? [])
    .filter((one) => cast.actorsOf(sentence, one, word).length > 0);
  const named = around.places.map((place) => ({
    id: place.id,
    spans: place.mentions.filter((span) => !taking.some((one) => inside(one.span, span))),
  }));
  return nearest(sentence, word, slots, named);
}

/** The innermost statement whose content holds the trigger. */
function tellerOf(statements: readonly Statement[], { word }: Trigger): string | null {
  const size = (one: Statement) => one.content.reduce((sum, span) => sum + span[1] - span[0], 0);
  const holding = statements.filter((one) => one.content.some((span) => inside(word.span, span)));
  return [...holding].sort((a, b) => size(a) - size(b))[0]?.id ?? null;
}

/** Whether a time begins after the report was published: "is meeting them on Friday". */
function isLater(reading: Reading, around: Around, id: string | null): boolean {
  const published = reading.report.publishedAt?.slice(0, 10);
  const from = around.times.find((one) => one.id === id)?.from;
  return published !== undefined && from !== null && from !== undefined && from > published;
}
