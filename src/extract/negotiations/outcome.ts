import type { Negotiation } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf, doerOf, isNegated } from "../clauses.ts";
import { reachOf } from "../commitments/asserted.ts";
import { statementAt } from "../commitments/roles.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, spanOf } from "../words.ts";
import type { Evidence, Known } from "./evidence.ts";
import type { Mention } from "./mentions.ts";
import { sidesOf } from "./sides.ts";
import { valueIn, withParticle } from "./words.ts";

type Outcome = NonNullable<Negotiation["outcome"]>;
interface Sign extends Outcome {
  /** "had collapsed" tells of an earlier time than "collapsed". */
  readonly earlier: boolean;
}

/** How the talks ended or stand, by the last words that say so; null while nothing is said to have come of them. */
export function outcomeOf(mentions: readonly Mention[]): Outcome | null {
  const signs = mentions.flatMap((one) => signAt(one) ?? []);
  const now = signs.filter((sign) => !sign.earlier);
  const last = (now.length > 0 ? now : signs).at(-1);
  return last ? { kind: last.kind, span: last.span } : null;
}

function signAt({ sentence, head }: Mention): Sign | undefined {
  const verb = headOf(sentence, head);
  if (verb?.upos !== "VERB") return undefined;
  const agreement = valueIn(sentence, head, "agreement") !== undefined;
  const kind = agreement ? ofAgreement(sentence, verb, head) : ofTalks(sentence, verb, head);
  if (!kind) return undefined;
  const earlier = childrenOf(sentence, verb, "aux").some((aux) => aux.text.toLowerCase() === "had");
  return { kind, span: spanOf([verb, head]), earlier };
}

/** "reached a deal", "a truce was signed", "agreed on a cease-fire", "no deal was reached". */
function ofAgreement(sentence: Sentence, verb: Word, head: Word): Outcome["kind"] | undefined {
  if (valueIn(sentence, verb, "reach") === undefined) return undefined;
  const direct = isA(head, "obj", "nsubj:pass");
  const through =
    isA(head, "obl") &&
    lemmaOf(verb) === "agree" &&
    casesOf(sentence, head).some((text) => /^(?:on|to|upon)$/u.test(text));
  if (!direct && !through) return undefined;
  if (failed(sentence, verb)) return "none";
  if (isNegated(sentence, verb))
    return childrenOf(sentence, verb, "aux").some((aux) => aux.xpos === "MD") ? undefined : "none";
  if (reachOf(sentence, verb) !== "done") return undefined;
  return isPartial(sentence, head) ? "partial" : "agreement";
}

function failed(sentence: Sentence, verb: Word): boolean {
  const above = headOf(sentence, verb);
  return (
    above !== undefined &&
    lemmaOf(above) === "fail" &&
    isA(verb, "xcomp") &&
    reachOf(sentence, above) === "done"
  );
}

function isPartial(sentence: Sentence, head: Word): boolean {
  return (
    childrenOf(sentence, head, "amod").some((word) => valueIn(sentence, word, "partial") !== undefined) ||
    sentence.words
      .slice(head.index + 1, head.index + 3)
      .map((word) => word.text.toLowerCase())
      .join(" ") === "in principle"
  );
}

/** "talks collapsed", "talks were suspended", "talks ended without a deal", "talks made progress". */
function ofTalks(sentence: Sentence, verb: Word, head: Word): Outcome["kind"] | undefined {
  if (!isA(head, "nsubj", "obj") || isNegated(sentence, verb) || reachOf(sentence, verb) !== "done")
    return undefined;
  const value = valueIn(sentence, verb, "outcome");
  if (
    isA(head, "nsubj") &&
    lemmaOf(verb) === "make" &&
    childrenOf(sentence, verb, "obj").some((word) => lemmaOf(word) === "progress")
  )
    return "partial";
  if (value === "ended") return without(sentence, verb) ? "none" : undefined;
  if (value === "suspended") return "suspended";
  if (value !== "collapsed" || !isA(head, "nsubj")) return undefined;
  if (lemmaOf(verb) === "break")
    return withParticle(sentence, verb, "down", "up")
      ? "collapsed"
      : withParticle(sentence, verb, "off")
        ? "suspended"
        : undefined;
  if (lemmaOf(verb) === "fall")
    return withParticle(sentence, verb, "apart", "through") ? "collapsed" : undefined;
  return lemmaOf(verb) === "fail" && childrenOf(sentence, verb, "xcomp").length > 0 ? "none" : "collapsed";
}

function without(sentence: Sentence, verb: Word): boolean {
  return childrenOf(sentence, verb, "obl", "advcl", "xcomp", "advmod").some(
    (word) => casesOf(sentence, word).includes("without") || /^inconclusive/iu.test(word.text),
  );
}

/** Those who reached an agreement sat at the table: "A and B signed a truce", "A agreed to a deal with B". */
export function agreementEvidence(mention: Mention, known: Known): readonly Evidence[] {
  const { sentence, head } = mention;
  const verb = headOf(sentence, head);
  const sign = valueIn(sentence, head, "agreement") === undefined ? undefined : signAt(mention);
  if (!verb || !sign) return [];
  const span = spanOf([verb, head]);
  const statement = statementAt(known.statements, verb)?.id ?? null;
  const doers = sidesOf(known.actors, sentence, doerOf(sentence, verb));
  return [...new Set([...doers, ...mention.sides])].map((side) => ({
    side,
    standing: "in" as const,
    span,
    weight: 1 as const,
    statement,
  }));
}
