import { subtree } from "../../lib/tree.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { childrenOf, headOf, isA } from "../words.ts";

/** What a cue takes, with the words of it. */
export interface Complement {
  readonly construction: string;
  readonly words: readonly Word[];
  /** Prepositions that belong to the cue: "called for". */
  readonly particles: readonly Word[];
}

const questions = /^(?:whether|if|what|why|how|when|where|who|which)$/iu;
const quoteMark = /^(?:["“”«»‘'`]|``|'')$/u;

/** Everything that follows a cue and may be what is said, the likeliest first. */
export function complementsOf(sentence: Sentence, cue: Word): readonly Complement[] {
  const clauses = childrenOf(sentence, cue, "ccomp", "acl", "parataxis").flatMap((clause) =>
    clauseOf(sentence, cue, clause),
  );
  return [
    ...clauses,
    ...around(sentence, cue),
    ...infinitives(sentence, cue),
    ...oblique(sentence, cue),
    ...objects(sentence, cue),
  ];
}

function clauseOf(sentence: Sentence, cue: Word, clause: Word): readonly Complement[] {
  const words = subtree(sentence.words, clause);
  if (isA(clause, "acl:relcl")) return [];
  const marks = childrenOf(sentence, clause, "mark").map((mark) => mark.lemma.toLowerCase());
  if (isA(clause, "acl") && !marks.includes("that"))
    return marks.includes("to") ? [complement("to", words)] : [];
  if (marks.includes("to")) return [complement("to", words)];
  if (isA(clause, "parataxis") && clause.index > cue.index && !opensWithQuote(sentence, words)) return [];
  const first = words.find((word) => word.upos !== "PUNCT");
  if (first && questions.test(first.text)) return [complement("whether", words)];
  if (opensWithQuote(sentence, words)) return [complement("quote", words)];
  return [
    complement(
      clause.xpos === "VBG" && marks.length === 0 && !hasHelper(sentence, clause) ? "ing" : "that",
      words,
    ),
  ];
}

/** “We stay,” said Rossi: the cue stands beside what is said and hangs on it. */
function around(sentence: Sentence, cue: Word): readonly Complement[] {
  const head = headOf(sentence, cue);
  if (!head || !isA(cue, "parataxis") || head.index > cue.index || head.upos === "PUNCT") return [];
  if (!/^(?:VERB|AUX)$/u.test(head.upos) && childrenOf(sentence, head, "nsubj", "cop").length === 0)
    return [];
  const own = new Set(subtree(sentence.words, cue));
  const words = subtree(sentence.words, head).filter((word) => !own.has(word));
  return [complement(opensWithQuote(sentence, words) ? "quote" : "that", words)];
}

/** "vowed to leave", "urged Cairo to act": with its subject where that is not the speaker. */
function infinitives(sentence: Sentence, cue: Word): readonly Complement[] {
  return childrenOf(sentence, cue, "xcomp", "advcl").flatMap((clause) => {
    const marks = childrenOf(sentence, clause, "mark").map((mark) => mark.lemma.toLowerCase());
    if (clause.xpos === "VBG" && marks.length === 0 && isA(clause, "xcomp"))
      return [complement("ing", subtree(sentence.words, clause))];
    if (!marks.includes("to")) return [];
    const addressed = childrenOf(sentence, cue, "obj", "iobj").filter(
      (object) => object.index < clause.index,
    );
    const on = childrenOf(sentence, cue, "obl").filter(
      (word) => word.index < clause.index && casesOf(sentence, word).includes("on"),
    );
    const particles = on.flatMap((word) => childrenOf(sentence, word, "case"));
    const words = [...addressed, ...on, clause].flatMap((word) => subtree(sentence.words, word));
    if (isA(clause, "advcl") && addressed.length + on.length === 0) return [];
    return [{ construction: on.length > 0 ? "on" : "to", words: sorted(words), particles }];
  });
}

/** "called for a truce", "accused Cairo of delay": the preposition of a demand is part of the cue, else of what is said. */
function oblique(sentence: Sentence, cue: Word): readonly Complement[] {
  return childrenOf(sentence, cue, "obl", "nmod", "advcl").flatMap((noun) => {
    const [first] = casesOf(sentence, noun);
    if (!first || !/^(?:for|on|of|about|against|with)$/u.test(first) || noun.index < cue.index) return [];
    const object = childrenOf(sentence, cue, "obj", "nsubj:pass")[0];
    const inCue = !object && first !== "on";
    const words = [...(object ? subtree(sentence.words, object) : []), ...subtree(sentence.words, noun)];
    const particles = inCue ? childrenOf(sentence, noun, "case", "mark").slice(0, 1) : [];
    return [{ construction: first, words: sorted(words), particles }];
  });
}

function objects(sentence: Sentence, cue: Word): readonly Complement[] {
  return childrenOf(sentence, cue, "obj", "nsubj:pass")
    .filter((object) => object.upos !== "PRON")
    .map((object) => complement("obj", subtree(sentence.words, object)));
}

function opensWithQuote(sentence: Sentence, words: readonly Word[]): boolean {
  const first = words.find((word) => word.upos !== "PUNCT" || quoteMark.test(word.text));
  const before = first && sentence.words[first.index - 1];
  return (
    (first !== undefined && quoteMark.test(first.text)) ||
    (before !== undefined && quoteMark.test(before.text))
  );
}

function hasHelper(sentence: Sentence, clause: Word): boolean {
  return childrenOf(sentence, clause, "aux", "nsubj").length > 0;
}

function complement(construction: string, words: readonly Word[]): Complement {
  return { construction, words, particles: [] };
}

function sorted(words: readonly Word[]): readonly Word[] {
  return [...new Set(words)].sort((a, b) => a.index - b.index);
}
