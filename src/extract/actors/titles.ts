import type { Sentence, Word } from "../../schema/index.ts";
import { actorNoun, wordList } from "./nouns.ts";

/** The words before a name that say what its bearer is: "Israeli Prime Minister" before "Benjamin Netanyahu". */
export interface Title {
  /** First word of the whole: possessor, determiner or title. */
  readonly first: number;
  /** First and last word of the title proper ("Prime Minister"). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly former: boolean;
  /** Last word of whose title it is: "Israeli", "Hamas", "its"; null when not said. */
  readonly possessor: Word | null;
  readonly honorific: boolean;
}

/**
 * The title that stands right before a name, null when there is none.
 *
 * @example
 * titleBefore(sentence, benjamin)?.text // "Israeli Prime Minister Benjamin Netanyahu" => "Prime Minister"
 */
export function titleBefore(
  sentence: Sentence,
  nameFirst: number,
  isName: (word: Word) => boolean,
): Title | null {
  const { words } = sentence;
  const at = (index: number) => words[index] as Word;
  let from = nameFirst;
  let proper = false;
  while (from > 0) {
    const word = at(from - 1);
    const noun = actorNoun(word);
    const honorific = wordList("honorific").has(word.text.toLowerCase());
    const hyphen = /^[-‐–]$/u.test(word.text) && from < nameFirst && from > 1;
    const office = from === nameFirst ? officeOf(sentence, from) : null;
    if (office !== null) {
      from = office;
      proper = true;
    } else if (hyphen) from -= 2;
    else if (
      honorific ||
      (noun?.title && (!plural(word) || /^\p{Lu}/u.test(word.text))) ||
      (from < nameFirst && titlePart(word, isName))
    )
      from--;
    else break;
    proper ||= noun?.title === true && !honorific;
  }
  if (from === nameFirst) return null;
  const possessor = possessorBefore(sentence, from, isName);
  const text = words
    .slice(from, nameFirst)
    .map((word) => word.text)
    .join(" ")
    .replace(/ - /gu, "-");
  // "Former Russian president" says it before whose president.
  const ahead = words[possessor.first - 1]?.text ?? "";
  const former = /\b(?:former|ex|late|ousted|then|retired|onetime)\b/iu.test(`${ahead} ${text}`);
  return {
    first: possessor.first,
    from,
    to: nameFirst - 1,
    text: singular(text.replace(/^(?:former|ex-?|late|ousted|then-?|the)\s*/iu, "") || text),
    former,
    possessor: possessor.word,
    honorific: !proper,
  };
}

const singular = (text: string) =>
  text.replace(
    /(?<=(?:senator|minister|president|general|envoy|secretarie|representative|judge|ambassador)|leader)s$/iu,
    "",
  );

/** "Minister of Defence" before a name: where its first word is, null when there is none. */
function officeOf(sentence: Sentence, nameFirst: number): number | null {
  for (let at = nameFirst - 2; at >= Math.max(1, nameFirst - 4); at--) {
    const title = sentence.words[at - 1];
    if (!/^(?:of|for)$/iu.test(sentence.words[at]?.text ?? "") || !title) continue;
    const between = sentence.words.slice(at + 1, nameFirst);
    return actorNoun(title)?.title &&
      !plural(title) &&
      between.every((word) => /^(?:[\p{Lu}]|and|the)/u.test(word.text))
      ? at - 1
      : null;
  }
  return null;
}

/** A plural is a title only as a part of the names after it: "Senators Cruz and Rubio". */
function plural(word: Word): boolean {
  return word.xpos === "NNS" || word.xpos === "NNPS";
}

function titlePart(word: Word, isName: (word: Word) => boolean): boolean {
  if (wordList("title-part").has(word.text.toLowerCase())) return true;
  if (isName(word) || !/^[\p{L}-]+$/u.test(word.text)) return false;
  return (
    (word.xpos === "NN" && word.upos === "NOUN" && /^(?:compound|nmod|amod)/u.test(word.deprel)) ||
    (word.upos === "PROPN" && actorNoun(word) !== undefined)
  );
}

/** Whose title: a name or nationality right before it, with or without 's, or a possessive pronoun. */
function possessorBefore(
  sentence: Sentence,
  from: number,
  isName: (word: Word) => boolean,
): { readonly word: Word | null; readonly first: number } {
  let at = from - 1;
  const word = () => sentence.words[at];
  let first = from;
  if (word() && /^(?:the|a|an)$/iu.test(word()?.text ?? "")) return { word: null, first: at };
  if (word()?.xpos === "POS" || /^['’]s?$/u.test(word()?.text ?? "")) at--;
  const owner = word();
  if (!owner) return { word: null, first };
  if (/^(?:its|his|her|their)$/iu.test(owner.text)) return { word: owner, first: at };
  if (!isName(owner)) return { word: null, first };
  first = at;
  while (first > 0 && isName(sentence.words[first - 1] as Word)) first--;
  if (first > 0 && /^the$/iu.test((sentence.words[first - 1] as Word).text)) first--;
  return { word: owner, first };
}
