import { lemmaOf } from "../lemmas.ts";
import { childrenOf } from "../words.ts";
import { inClass } from "./frame.ts";
import type { Participants } from "./participants.ts";
import type { Cast } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

/**
 * Whether a trigger is kept: a word that may mean other things needs somebody who acts or is acted on, a known actor or
 * at least a word for people and bodies that act ("the strikers"). Acts in general ("bombings have declined") are dropped.
 */
export function stands(trigger: Trigger, people: Participants, cast: Cast): boolean {
  const acts = people.actors.length > 0 || named(trigger, trigger.sense.actor);
  const suffers =
    people.recipients.length > 0 || named(trigger, trigger.sense.recipient) || atPlace(trigger, cast);
  if (trigger.sense.sure >= 3) return acts || suffers || !inGeneral(trigger);
  return trigger.sense.sure === 2 ? acts || suffers : acts && suffers;
}

function named({ slots }: Trigger, lists: readonly (readonly string[])[]): boolean {
  return lists
    .flat()
    .some((name) =>
      slots.get(name)?.some((word) => inClass(lemmaOf(word), "agent") || inClass(lemmaOf(word), "person")),
    );
}

/** "an assault on the city": a place suffers it. */
function atPlace({ sense, slots }: Trigger, cast: Cast): boolean {
  if (sense.type !== "ASSAULT" && sense.type !== "COERCE" && sense.type !== "RETREAT") return false;
  return sense.recipient
    .flat()
    .some((name) => slots.get(name)?.some((word) => cast.isPlace(word) || inClass(lemmaOf(word), "place")));
}

/** "bombings", not "the bombings", "six bombings" or "a bombing". */
function inGeneral({ pos, word, sentence, slots }: Trigger): boolean {
  if (pos !== "NOUN" || word.xpos !== "NNS") return false;
  return !slots.has("light") && childrenOf(sentence, word, "det", "nummod", "nmod:poss").length === 0;
}
