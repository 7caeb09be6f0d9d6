import type { Entity, Reading, Sentence, Word } from "../../schema/index.ts";
import { bodyWithArticle, namesArms } from "./arms.ts";
import { actorNoun, wordList } from "./nouns.ts";
import { runSpan } from "./phrase.ts";
import type { Meaning, Register } from "./register.ts";
import type { Found } from "./types.ts";

const longest = 7;
const wanted = new Set(["person", "organization", "place", "nationality"]);

/**
 * Every run of words that is a name: what the model marks as one, and what the register knows, the longer of the two.
 *
 * @example
 * findNames(reading, register).map((found) => found.name) // => ["Hamas", "Ismail Haniyeh", "Tehran"]
 */
export function findNames(reading: Reading, register: Register): readonly Found[] {
  const grouped = entitiesBySentence(reading);
  return reading.sentences.flatMap((sentence) => {
    const entities = (grouped.get(sentence.index) ?? []).filter(({ kind }) => wanted.has(kind));
    const model = entities.flatMap((entity) => entityRun(sentence, entity));
    return longestFirst([...knownRuns(sentence, entities, register), ...model])
      .map(({ first, last, entity }) => toFound(reading, sentence, first, last, entity, register))
      .filter((found) => found.meanings.length > 0 || !namesArms(sentence, found.last))
      .map(bodyWithArticle);
  });
}

/** The entities of each sentence, by the sentence's index. */
export function entitiesBySentence(reading: Reading): ReadonlyMap<number, readonly Entity[]> {
  const grouped = new Map<number, Entity[]>();
  for (const entity of reading.entities) {
    const list = grouped.get(entity.sentence);
    if (list) list.push(entity);
    else grouped.set(entity.sentence, [entity]);
  }
  return grouped;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity | null;
}

/** Non-overlapping runs: the longest win, then those that the model saw. */
function longestFirst(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  const order = [...runs].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || Number(b.entity !== null) - Number(a.entity !== null),
  );
  for (const run of order) {
    if (!kept.some((other) => run.first <= other.last && other.first <= run.last)) kept.push(run);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** An entity without the title and possessive mark it may begin or end with. */
function entityRun(sentence: Sentence, entity: Entity): readonly Run[] {
  let { first, last } = entity;
  const word = (at: number) => sentence.words[at] as Word;
  while (last > first && (word(last).xpos === "POS" || word(last).upos === "PUNCT")) last--;
  if (entity.kind === "person") {
    while (
      first < last &&
      (isTitle(word(first)) || word(first).upos === "PUNCT") &&
      word(first).text !== word(last).text
    )
      first++;
  }
  // "World Bank President" is a body with the title of the person named next.
  while (
    entity.kind === "organization" &&
    last > first &&
    actorNoun(word(last))?.means === "person" &&
    word(last).xpos !== "NNPS"
  )
    last--;
  while (first < last && /^the$/iu.test(word(first).text)) first++;
  const only = first === last ? word(first) : undefined;
  if (
    only &&
    (wordList("not-actor").has(only.text.toLowerCase()) || only.upos === "PRON" || only.upos === "PUNCT")
  )
    return [];
  return [{ first, last, entity }];
}

function isTitle(word: Word): boolean {
  const text = word.text.toLowerCase();
  return (
    wordList("honorific").has(text) || actorNoun(word)?.title === true || wordList("title-part").has(text)
  );
}

/** Runs of capitalised words that the register has a meaning for. */
function knownRuns(sentence: Sentence, entities: readonly Entity[], register: Register): readonly Run[] {
  const { words } = sentence;
  return words.flatMap((start) => {
    if ((!/^[\p{Lu}\d]/u.test(start.text) && !/^(?:al|el)$/u.test(start.text)) || /^the$/iu.test(start.text))
      return [];
    for (let last = Math.min(words.length, start.index + longest) - 1; last >= start.index; last--) {
      const meanings = trusted(sentence, start.index, last, entities, register);
      if (meanings.length > 0)
        return [{ first: start.index, last, entity: covering(entities, start.index, last) }];
    }
    return [];
  });
}

/** The entity that a known run is or lies in; "Israeli" inside "Israeli Defense Forces" says nothing of the whole. */
function covering(entities: readonly Entity[], first: number, last: number): Entity | null {
  const entity = overlapping(entities, first, last);
  const part =
    entity &&
    (entity.first > first || entity.last < last) &&
    (entity.kind === "nationality" || entity.kind === "place");
  return part ? null : entity;
}

const overlapping = (entities: readonly Entity[], first: number, last: number) =>
  entities.find((entity) => entity.first <= last && first <= entity.last) ?? null;

function trusted(
  sentence: Sentence,
  first: number,
  last: number,
  entities: readonly Entity[],
  register: Register,
): readonly Meaning[] {
  const end = sentence.words[last] as Word;
  if (end.upos === "PUNCT" || end.xpos === "POS") return [];
  const [text, entity] = [textOfRun(sentence, first, last), overlapping(entities, first, last)];
  return meaningsOf(register, text).filter((meaning) => {
    if (wordList("not-actor").has(text.toLowerCase())) return false;
    if (meaning.how === "surname") return entity?.kind === "person";
    if (meaning.how === "acronym" || first < last)
      return first === last || capitalised(sentence, first, last);
    const proper = end.upos === "PROPN" || end.upos === "ADJ" || entity !== null;
    const kind = register.entry(meaning.keys[0] ?? "")?.kind;
    return proper && (kind !== "person" && kind !== "organization" ? true : entity !== null);
  });
}

function capitalised(sentence: Sentence, first: number, last: number): boolean {
  return sentence.words
    .slice(first, last + 1)
    .every((word) =>
      /^(?:[\p{Lu}\d]|of|the|and|for|in|al|el|bin|ben|de|d'|von|van|der|to|[-–'’.&]|army|military|forces|government|movement)/u.test(
        word.text,
      ),
    );
}

/** The meanings of a name as written: an acronym means nothing in lower case. */
export function meaningsOf(register: Register, text: string): readonly Meaning[] {
  const upper = /^[\p{Lu}\d.-]+$/u.test(text);
  return register
    .meanings(text)
    .filter((meaning) => meaning.how !== "acronym" || upper)
    .filter((meaning) => !(upper && text.length <= 3 && meaning.how === "surname"));
}

function textOfRun(sentence: Sentence, first: number, last: number): string {
  let text = "";
  let end = -1;
  for (const word of sentence.words.slice(first, last + 1)) {
    text += end >= 0 && word.span[0] > end ? ` ${word.text}` : word.text;
    end = word.span[1];
  }
  return text;
}

function toFound(
  reading: Reading,
  sentence: Sentence,
  first: number,
  last: number,
  entity: Entity | null,
  register: Register,
): Found {
  const [start, end] = runSpan(sentence, first, last);
  const name = reading.report.text.slice(start, end).replace(/\s+/gu, " ");
  return {
    kind: "name",
    sentence,
    first,
    last,
    head: headOfRun(sentence, first, last),
    name,
    entity: entity?.kind ?? null,
    meanings: meaningsOf(register, name),
  };
}

/** The word of a run that hangs on a word outside it. */
export function headOfRun(sentence: Sentence, first: number, last: number): Word {
  const words = sentence.words.slice(first, last + 1);
  return words.find((word) => word.head < first || word.head > last) ?? (words.at(-1) as Word);
}
