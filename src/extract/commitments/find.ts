import type {
  Actor,
  Commitment,
  CommitmentKind,
  Condition,
  Event,
  Statement,
  Time,
} from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { doerOf, modalOf, ownSubject } from "../clauses.ts";
import { childrenOf, inside, isA, overlaps, spanOf } from "../words.ts";
import { isUttered } from "./asserted.ts";
import { becauseOf, reasonsOf } from "./because.ts";
import { type Content, contentOf, isHostile, liesAhead } from "./content.ts";
import { contentWords } from "./content-words.ts";
import { type Cue, cueAt, toneOf } from "./cues.ts";
import { conditionsOn, dueOf } from "./due.ts";
import { actorsOf, aimedAt, holdersOf, sameSide, statementAt } from "./roles.ts";

/** What the finder needs from the steps before it. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly conditions: readonly Condition[];
  readonly times: readonly Time[];
}

/** A commitment with what later steps need to follow it through the report. */
export interface Found {
  readonly record: Omit<Commitment, "id" | "status" | "statusCue">;
  readonly sentence: Sentence;
  readonly cue: Word;
  readonly content: Word;
  /** A noun such as "its threat", which may point back to a commitment told before. */
  readonly nominal: boolean;
}

/**
 * Every commitment at its cue, each once for each cue; `merge` joins those that are one.
 *
 * @example
 * candidatesOf(reading, known).map((found) => found.record.kind) // "Juba vowed revenge." => ["threat"]
 */
export function candidatesOf(reading: Reading, known: Known): readonly Found[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => {
      const cue = cueAt(word);
      const found = cue && commitmentAt(reading, sentence, word, cue, known);
      return found ? [found] : [];
    }),
  );
}

function commitmentAt(
  reading: Reading,
  sentence: Sentence,
  word: Word,
  cue: Cue,
  known: Known,
): Found | undefined {
  if (!cue.noun && !isUttered(sentence, word)) return undefined;
  const content = contentOf(sentence, word, cue);
  if (!content || isCondition(content.head, known.conditions)) return undefined;
  const by = holders(sentence, word, cue, known);
  if (by.length === 0 && (cue.noun || !isPerson(sentence, word))) return undefined;
  const own = isOwn(sentence, content.head, word, by, known);
  const kind = kindOf(sentence, content, cue, own);
  if (!kind) return undefined;
  const record = recordOf(reading, sentence, word, content, { kind, by }, known);
  return record && { record, sentence, cue: word, content: content.head, nominal: cue.noun };
}

/** "threatened, should it fail, …": what stands under the cue is a condition, not what is threatened. */
function isCondition(head: Word, conditions: readonly Condition[]): boolean {
  return conditions.some((one) => inside(head.span, one.condition));
}

/**
 * The subject of the cue. Where the parser gives it none of its own, the source of the statement that the cue opens
 * knows better than the subject of the clause before.
 */
function holders(sentence: Sentence, word: Word, cue: Cue, known: Known): readonly Actor[] {
  const by = holdersOf(known.actors, sentence, word);
  if (cue.noun || (by.length > 0 && (ownSubject(sentence, word) || isA(word, "acl")))) return by;
  if (by.length === 0 && (doerOf(sentence, word)?.upos === "NOUN" || cue.needsActor)) return [];
  const statement = known.statements.find((one) => one.cue.some((span) => overlaps(span, word.span)));
  const sources = known.actors.filter((actor) => statement?.source.actors.includes(actor.id));
  return sources.length > 0 ? sources : by;
}

/** A pronoun or a name that nobody could place: still somebody's word. */
function isPerson(sentence: Sentence, word: Word): boolean {
  const doer = doerOf(sentence, word);
  return doer !== undefined && (doer.upos === "PROPN" || /^(?:he|she|they|we|i|who)$/iu.test(doer.text));
}

/** Whether the content is the holder's own act: the clause has no subject, or one of the holder's side. */
function isOwn(sentence: Sentence, head: Word, cue: Word, by: readonly Actor[], known: Known): boolean {
  const subject = ownSubject(sentence, head);
  if (!subject) return true;
  if (/^(?:it|he|she|they|we|i)$/iu.test(subject.text)) {
    const named = actorsOf(known.actors, sentence, subject);
    if (named.length === 0) return true;
  }
  if (cue.upos === "NOUN") return false;
  return actorsOf(known.actors, sentence, subject).some((one) => by.some((holder) => sameSide(one, holder)));
}

/** The kind of a commitment, or undefined when the words commit to nothing. */
function kindOf(sentence: Sentence, content: Content, cue: Cue, own: boolean): CommitmentKind | undefined {
  const { head, frame } = content;
  const hostile = isHostile(sentence, head);
  if (frame === "own" && !(cue.frames.includes("that") && !own)) {
    if (!own || !liesAhead(sentence, head)) return undefined;
    if (cue.kind === "warning") return "threat";
    return isKnownAct(sentence, head) ? (hostile ? "threat" : "promise") : undefined;
  }
  if (cue.kind === "by-content") return hostile ? "threat" : "promise";
  if (cue.kind === "warning")
    return (frame === "that" || frame === "own") && !modalOf(sentence, head) ? undefined : "warning";
  if (cue.kind === "promise" && frame === "that")
    return own || liesAhead(sentence, head) ? "promise" : undefined;
  if (frame === "that" && !isWanted(sentence, head, cue)) return undefined;
  return cue.kind;
}

/** "insisted that it leave" demands; "insisted that it was right" only says. */
function isWanted(sentence: Sentence, head: Word, cue: Cue): boolean {
  if (cue.lemma !== "insist" && cue.lemma !== "require") return true;
  if (modalOf(sentence, head)) return /^(?:must|should)$/iu.test(modalOf(sentence, head)?.text ?? "");
  const told = (word: Word) => /^VB[DPZ]$/u.test(word.xpos);
  return !told(head) && !childrenOf(sentence, head, "aux", "cop").some(told);
}

/** "said it would" commits only to acts that hurt or help, and only when it would do them. */
function isKnownAct(sentence: Sentence, head: Word): boolean {
  if (childrenOf(sentence, head, "advmod").some((word) => /^(?:not|n't|n’t|never)$/iu.test(word.text)))
    return false;
  return [head, ...childrenOf(sentence, head, "xcomp")].some(
    (word) => toneOf(word) === "hostile" || toneOf(word) === "helpful",
  );
}

function recordOf(
  reading: Reading,
  sentence: Sentence,
  word: Word,
  content: Content,
  found: { readonly kind: CommitmentKind; readonly by: readonly Actor[] },
  known: Known,
): Found["record"] | undefined {
  const words = contentWords(sentence, content.head, known.conditions);
  if (words.length === 0) return undefined;
  const span = spanOf(words);
  const reasons = found.kind === "demand" ? [] : reasonsOf(sentence, word, content.head);
  const whom =
    content.frame === "that" && found.kind === "demand"
      ? ownSubject(sentence, content.head)
      : content.aimedAt;
  const by = found.by.map((actor) => actor.id);
  const hurt = found.kind === "threat" || found.kind === "warning";
  const toward = (
    hurt
      ? aimedAt(known.actors, sentence, content.head, whom, reasons)
      : whom
        ? actorsOf(known.actors, sentence, whom)
        : []
  ).map((actor) => actor.id);
  return {
    kind: found.kind,
    by,
    toward: toward.filter((id) => !by.includes(id)),
    content: span,
    because: becauseOf(known.events, sentence, reasons)?.id ?? null,
    conditions: conditionsOn(known.conditions, sentence, span, word.span),
    due: dueOf(reading, sentence, span, word, reasons, known.times),
    statement: statementAt(known.statements, word)?.id ?? null,
    cue: word.span,
  };
}
