import { table } from "../../lib/tables.ts";
import type { Actor, CommitmentKind, CommitmentStatus, Span, Statement } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { doerOf } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, spanOf } from "../words.ts";
import { type Reach, reachOf } from "./asserted.ts";
import type { Found } from "./find.ts";
import { actorsOf, ownerOf, sameSide, statementOver } from "./roles.ts";
import { type Turn, turnAt } from "./turns.ts";

/** A place where the report says what became of a commitment. */
interface Change {
  readonly status: Turn["status"];
  readonly about: Turn["about"];
  readonly reach: Reach;
  readonly sentence: Sentence;
  readonly verb: Word;
  readonly span: Span;
  /** The word for the commitment ("its response"), when the frame has one. */
  readonly noun: Word | undefined;
  readonly owners: readonly Actor[];
  /** Who says so. */
  readonly sources: readonly Actor[];
  readonly statement: Statement | undefined;
}

const nouns = new Map(table("commitment-nouns").map((row) => [row.noun ?? "", (row.kinds ?? "").split(" ")]));

/**
 * Where the report tells what became of commitments: "postponed its response", "made good on its threat", "let the
 * deadline pass". What is denied, demanded or supposed changes nothing.
 */
export function changesIn(
  reading: Reading,
  actors: readonly Actor[],
  statements: readonly Statement[],
): readonly Change[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((verb) => {
      const turn = turnAt(sentence, verb);
      return turn ? changeAt(sentence, verb, turn, actors, statements) : [];
    }),
  );
}

function changeAt(
  sentence: Sentence,
  verb: Word,
  turn: Turn,
  actors: readonly Actor[],
  statements: readonly Statement[],
): readonly Change[] {
  const noun = nounOf(sentence, verb, turn);
  if (turn.about !== "none" && !noun) return [];
  const owner =
    (noun && ownerOf(sentence, noun)) ?? (turn.about === "subject" ? undefined : doerOf(sentence, verb));
  const statement = statementOver(statements, verb);
  const told = actors.filter((actor) => statement?.source.actors.includes(actor.id));
  const sources = [...told, ...tellersOf(sentence, verb, actors)];
  const owners = owner ? actorsOf(actors, sentence, owner) : [];
  const pronoun =
    owner !== undefined && /^(?:it|its|they|their|he|his|she|her|we|our|who)$/iu.test(owner.text);
  const reach = letPass(sentence, verb) ?? reachOf(sentence, verb);
  const held = pronoun && (owners.length === 0 || reach === "hedged") ? [...owners, ...sources] : owners;
  const particles = turn.words
    .slice(1)
    .flatMap(
      (text) =>
        sentence.words.find((word) => word.index > verb.index && word.text.toLowerCase() === text) ?? [],
    );
  const words = [verb, ...particles, ...(noun ? [noun] : [])];
  return [
    {
      status: turn.status,
      about: turn.about,
      reach,
      sentence,
      verb,
      span: spanOf(words),
      noun,
      owners: held,
      sources,
      statement,
    },
  ];
}

/** Who says it by the tree alone: the subject of the verb that the clause hangs on. */
function tellersOf(sentence: Sentence, verb: Word, actors: readonly Actor[]): readonly Actor[] {
  const above = isA(verb, "ccomp") ? headOf(sentence, verb) : undefined;
  const teller = above && doerOf(sentence, above);
  return teller ? actorsOf(actors, sentence, teller) : [];
}

/** "let the deadline pass" is as done as "let". */
function letPass(sentence: Sentence, verb: Word): Reach | undefined {
  const above = headOf(sentence, verb);
  return above && lemmaOf(above) === "let" && isA(verb, "xcomp", "ccomp")
    ? reachOf(sentence, above)
    : undefined;
}

/** The word for the commitment: the object, the subject of a passive, or what follows "on" and "from". */
function nounOf(sentence: Sentence, verb: Word, turn: Turn): Word | undefined {
  const above = headOf(sentence, verb);
  const subjects =
    turn.about === "subject" ? childrenOf(sentence, verb, "nsubj") : childrenOf(sentence, verb, "nsubj:pass");
  const let_ =
    turn.about === "subject" && above && lemmaOf(above) === "let" ? childrenOf(sentence, above, "obj") : [];
  const objects = turn.about === "object" ? childrenOf(sentence, verb, "obj", "obl") : [];
  return [...subjects, ...let_, ...objects].find((word) => word.upos === "NOUN");
}

/** What the report's own words make of a commitment: the last change that is about it, with the words for it. */
export function statusOf(
  found: Found,
  all: readonly Found[],
  changes: readonly Change[],
  actors: readonly Actor[],
): { readonly status: CommitmentStatus; readonly cue: Span | null } {
  const last = changes.filter((change) => holds(change, found) && isMeant(change, found, all, actors)).at(-1);
  return last ? { status: last.status, cue: last.span } : { status: "pending", cue: null };
}

/** Of several commitments of one holder, the noun's own kind comes first, then the one told last before the change. */
function isMeant(change: Change, found: Found, all: readonly Found[], actors: readonly Actor[]): boolean {
  if (!isAbout(change, found, all, actors)) return false;
  const rivals = all.filter((one) => sameHolders(one, found, actors) && isAbout(change, one, all, actors));
  const first = change.noun && nouns.get(lemmaOf(change.noun))?.[0];
  const own = rivals.filter((one) => one.record.kind === first);
  return (own.length > 0 ? own : rivals).at(-1) === found;
}

function sameHolders(one: Found, other: Found, actors: readonly Actor[]): boolean {
  const of = (found: Found) => actors.filter((actor) => found.record.by.includes(actor.id));
  return of(one).some((a) => of(other).some((b) => sameSide(a, b)));
}

/** A change that is only possible counts when it is a deferral and the holder's own side says so. */
function holds(change: Change, found: Found): boolean {
  if (change.statement?.act === "deny") return false;
  if (change.reach === "done") return true;
  return change.reach === "hedged" && change.status === "deferred" && saidByHolder(change, found);
}

function saidByHolder({ sources, owners }: Change, found: Found): boolean {
  const holders = owners.filter((one) => found.record.by.includes(one.id));
  const sides = holders.length > 0 ? holders : owners;
  return sources.some(
    (source) => found.record.by.includes(source.id) || sides.some((one) => sameSide(source, one)),
  );
}

function isAbout(change: Change, found: Found, all: readonly Found[], actors: readonly Actor[]): boolean {
  if (!comesAfter(change, found) || !namesKind(change.noun, found)) return false;
  const by = actors.filter((actor) => found.record.by.includes(actor.id));
  if (change.owners.length > 0)
    return change.owners.some((owner) => by.some((holder) => sameSide(owner, holder)));
  return change.about !== "none" && all.filter((one) => namesKind(change.noun, one)).length === 1;
}

/** Later in the text; a commitment whose own content is the change ("promised to drop its demand") is not about itself. */
function comesAfter(change: Change, found: Found): boolean {
  const { sentence, verb } = change;
  if (sentence.index !== found.sentence.index) return sentence.index > found.sentence.index;
  return verb.index !== found.content.index && (verb.index > found.cue.index || found.nominal);
}

/** Whether a noun can stand for the commitment: by its kind, or because its content has the same word. */
function namesKind(noun: Word | undefined, found: Found): boolean {
  if (!noun) return found.record.kind !== "promise" && found.record.kind !== "offer";
  const lemma = lemmaOf(noun);
  if (nouns.get(lemma)?.includes(found.record.kind)) return true;
  const kind: CommitmentKind = found.record.kind;
  return kind !== "warning" && lemmaOf(found.content) === lemma;
}
