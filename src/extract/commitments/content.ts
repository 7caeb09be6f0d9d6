import { subtree } from "../../lib/tree.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf, isFiniteClause, isInfinitive, isNegated, modalOf, ownSubject } from "../clauses.ts";
import { lemmaIf, lemmaOf } from "../lemmas.ts";
import { childrenOf, isA } from "../words.ts";
import { type Cue, type Frame, toneOf } from "./cues.ts";

/** The head of what is committed to, and whom the frame itself aims it at. */
export interface Content {
  readonly head: Word;
  readonly frame: Frame;
  readonly aimedAt: Word | undefined;
}

type Finder = (sentence: Sentence, cue: Word) => Content | undefined;

const finders: Readonly<Record<Frame, Finder>> = {
  inf: (sentence, cue) => {
    const head = childrenOf(sentence, cue, "xcomp", "acl", "ccomp", "advcl").find(
      (word) => word.index > cue.index && isInfinitive(sentence, word),
    );
    return head && { head, frame: "inf", aimedAt: undefined };
  },
  "not-inf": (sentence, cue) =>
    aimedInfinitive(sentence, cue, "not-inf", childrenOf(sentence, cue, "obj", "iobj", "nsubj:pass")[0]),
  "obj-inf": (sentence, cue) =>
    aimedInfinitive(sentence, cue, "obj-inf", childrenOf(sentence, cue, "obj", "iobj", "nsubj:pass")[0]),
  "on-inf": (sentence, cue) =>
    aimedInfinitive(
      sentence,
      cue,
      "on-inf",
      obliqueOf(sentence, cue, "on", "upon") ?? namedAfter(sentence, cue),
    ),
  that: (sentence, cue) => clauseContent(sentence, cue, "that"),
  own: (sentence, cue) => clauseContent(sentence, cue, "own"),
  noun: (sentence, cue) => {
    const head = childrenOf(sentence, cue, "obj", "nsubj:pass").find((word) => word.upos === "NOUN");
    const aimedAt = childrenOf(sentence, cue, "iobj")[0] ?? obliqueOf(sentence, cue, "from", "to");
    return head && { head, frame: "noun", aimedAt };
  },
  with: (sentence, cue) => oblique(sentence, cue, "with", childrenOf(sentence, cue, "obj", "nsubj:pass")[0]),
  for: (sentence, cue) => oblique(sentence, cue, "for", undefined),
  of: (sentence, cue) => oblique(sentence, cue, "of", childrenOf(sentence, cue, "obj")[0]),
  against: (sentence, cue) => oblique(sentence, cue, "against", childrenOf(sentence, cue, "obj")[0]),
  on: (sentence, cue) => oblique(sentence, cue, "on", undefined),
};

/**
 * What a cue commits to, by the first of its frames that the sentence fills.
 *
 * @example
 * contentOf(sentence, vowed, cue)?.head.text // "Juba vowed to retaliate." => "retaliate"
 */
export function contentOf(sentence: Sentence, word: Word, cue: Cue): Content | undefined {
  for (const frame of cue.frames) {
    const content = finders[frame](sentence, word);
    if (content && isRelative(sentence, content.head)) continue;
    if (
      content &&
      (cue.kind === "demand" || toneOf(content.head) !== "talk") &&
      content.head.index !== word.index
    )
      return content;
  }
  return undefined;
}

/** "demands which the group rejects": a clause about the cue's noun is no content. */
function isRelative(sentence: Sentence, head: Word): boolean {
  return childrenOf(sentence, head, "nsubj", "obj", "obl").some((word) =>
    /^(?:which|who|whom)$/iu.test(word.text),
  );
}

function aimedInfinitive(
  sentence: Sentence,
  cue: Word,
  frame: Frame,
  object: Word | undefined,
): Content | undefined {
  const isLater = (word: Word) => isInfinitive(sentence, word) && word.index > cue.index;
  const head =
    childrenOf(sentence, cue, "xcomp", "ccomp", "advcl").find(isLater) ??
    (object && childrenOf(sentence, object, "acl").find(isLater));
  const between = head && childrenOf(sentence, head, "obj", "nsubj").find((word) => word.index < head.index);
  const aimedAt = object ?? between;
  return head && aimedAt && { head, frame, aimedAt };
}

/** "called on Juba to": the name right after "on", wherever the parser hung it. */
function namedAfter(sentence: Sentence, cue: Word): Word | undefined {
  const on = sentence.words[cue.index + 1];
  if (!on || !/^(?:on|upon)$/iu.test(on.text)) return undefined;
  return sentence.words
    .slice(on.index + 1, on.index + 6)
    .find((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.upos) && !isA(word, "compound", "flat", "nmod"));
}

/** A clause that lies ahead: "that it will strike", or for demands "that it withdraw". */
function clauseContent(sentence: Sentence, cue: Word, frame: Frame): Content | undefined {
  const head =
    childrenOf(sentence, cue, "ccomp", "acl", "xcomp").find(
      (word) =>
        word.index > cue.index &&
        !isA(word, "acl:relcl") &&
        (isFiniteClause(sentence, word) || word.xpos === "VB"),
    ) ??
    (frame === "own"
      ? childrenOf(sentence, cue, "ccomp").find((word) => isFiniteClause(sentence, word))
      : undefined);
  if (!head || isInfinitive(sentence, head)) return undefined;
  return {
    head,
    frame,
    aimedAt: childrenOf(sentence, cue, "obj", "iobj").find((word) => word.index < head.index),
  };
}

function oblique(
  sentence: Sentence,
  cue: Word,
  preposition: Frame,
  aimedAt: Word | undefined,
): Content | undefined {
  const head = obliqueOf(sentence, cue, preposition);
  if (!head) return undefined;
  const to = [...childrenOf(sentence, cue, "xcomp", "advcl"), ...childrenOf(sentence, head, "acl")].find(
    (word) => preposition === "for" && word.index > head.index && isInfinitive(sentence, word),
  );
  if (to) return { head: to, frame: preposition, aimedAt: head };
  if (head.upos === "PROPN") return undefined;
  return { head, frame: preposition, aimedAt: aimedAt ?? obliqueOf(sentence, cue, "to", "from") };
}

function obliqueOf(sentence: Sentence, cue: Word, ...prepositions: readonly string[]): Word | undefined {
  return childrenOf(sentence, cue, "obl", "nmod", "advcl", "acl").find(
    (word) => word.index > cue.index && casesOf(sentence, word).some((text) => prepositions.includes(text)),
  );
}

/** Whether a clause is one's own act to come: "will", "would", "shall", "is going to". */
export function liesAhead(sentence: Sentence, verb: Word): boolean {
  const modal = lemmaIf(modalOf(sentence, verb));
  if (modal) return /^(?:will|would|shall|'ll|wo|'d)$/u.test(modal);
  return isInfinitive(sentence, verb) && isA(verb, "xcomp") && sentence.words[verb.head]?.text === "going";
}

/** Whether the content hurts: its verb does, or else its object, or any word of it. "Not to attack" does not. */
export function isHostile(sentence: Sentence, head: Word): boolean {
  if (isNegated(sentence, head)) return false;
  const objects = childrenOf(sentence, head, "obj", "xcomp");
  if (
    lemmaOf(head) === "pay" &&
    (objects.some((word) => lemmaOf(word) === "price") || ownSubject(sentence, head))
  )
    return true;
  if (lemmaOf(head) === "settle" && objects.some((word) => /^(?:account|score)$/u.test(lemmaOf(word))))
    return true;
  for (const word of [head, ...objects]) {
    const tone = toneOf(word);
    if (tone) return tone === "hostile";
  }
  return subtree(sentence.words, head, { without: childrenOf(sentence, head, "advcl", "acl") }).some(
    (word) => toneOf(word) === "hostile" && !isA(word, "nmod:poss"),
  );
}
