import { table } from "../../lib/tables.ts";
import type { Entity, Reading, Sentence, Span, Word } from "../../schema/index.ts";
import { entitiesBySentence, headOfRun } from "../actors/names.ts";
import { runSpan } from "../actors/phrase.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";

/** A run of words that names a place, with the places that it can mean. */
export interface NamedPlace {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly head: Word;
  readonly span: Span;
  readonly name: string;
  /** The name without "northern", "city of", "province". */
  readonly core: string;
  readonly candidates: readonly Candidate[];
  /** ISO3 of the state named right after it: "Tripoli, Lebanon". */
  readonly within: string | null;
}

const prepositions = /^(?:in|at|near|from|to|around|outside|inside|across|over|into|through|of)$/iu;
const longest = 4;

/** What the model takes for a place, and regions and cities of the gazetteer that it missed. */
export function findNamedPlaces(reading: Reading, gazetteer: Gazetteer): readonly NamedPlace[] {
  const grouped = entitiesBySentence(reading);
  return reading.sentences.flatMap((sentence) => {
    const whole = knownWhole(sentence, gazetteer);
    const inWhole = (at: number) => whole.some(([first, last]) => first <= at && at <= last);
    const taken = new Set<number>();
    const found = whole.map(([first, last]) => toNamed(reading, sentence, first, last, gazetteer));
    for (const entity of grouped.get(sentence.index) ?? []) {
      for (let at = entity.first; at <= entity.last; at++) taken.add(at);
      const region =
        (entity.kind === "person" || entity.kind === "organization") && isRegion(reading, entity, gazetteer);
      if ((entity.kind !== "place" && !region) || inWhole(entity.first) || inWhole(entity.last)) continue;
      found.push(
        toNamed(
          reading,
          sentence,
          withoutArticle(sentence, entity.first, entity.last),
          entity.last,
          gazetteer,
        ),
      );
    }
    for (const [first, last] of missed(sentence, taken, gazetteer)) {
      if (!inWhole(first)) found.push(toNamed(reading, sentence, first, last, gazetteer));
    }
    return withinNext(
      found.sort((a, b) => a.first - b.first),
      reading,
    );
  });
}

/** A region or town of our own list that the model took for a person or body. */
function isRegion(reading: Reading, entity: Entity, gazetteer: Gazetteer): boolean {
  const name = reading.report.text.slice(...entity.span);
  return gazetteer
    .find(name)
    .some(
      (one) => one.own && (one.kind === "region" || (one.kind === "city" && entity.first !== entity.last)),
    );
}

const withoutArticle = (sentence: Sentence, first: number, last: number) =>
  first < last && /^the$/iu.test(sentence.words[first]?.text ?? "") ? first + 1 : first;

/** Regions, seas and sites of our own list in several words ("Horn of Africa"), of which a model may see a part only. */
function knownWhole(sentence: Sentence, gazetteer: Gazetteer): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let first = 0; first < sentence.words.length; first++) {
    if (
      !/^\p{Lu}/u.test(sentence.words[first]?.text ?? "") ||
      /^the$/iu.test(sentence.words[first]?.text ?? "")
    )
      continue;
    for (let last = Math.min(sentence.words.length, first + longest) - 1; last > first; last--) {
      const end = sentence.words[last];
      if (!end || end.upos === "PUNCT" || !/^\p{L}/u.test(end.text)) continue;
      const name = sentence.words
        .slice(first, last + 1)
        .map((word) => word.text)
        .join(" ");
      if (!gazetteer.find(name).some((one) => one.own && one.kind !== "country")) continue;
      runs.push([first, last]);
      first = last;
      break;
    }
  }
  return runs;
}

/** Capitalised runs after a preposition, or of several words, that the gazetteer knows as a region, site or large city. */
function missed(
  sentence: Sentence,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let first = 0; first < sentence.words.length; first++) {
    for (let last = Math.min(sentence.words.length, first + longest) - 1; last >= first; last--) {
      const words = sentence.words.slice(first, last + 1);
      if (
        words.some((word) => taken.has(word.index)) ||
        !/^\p{Lu}/u.test(words[0]?.text ?? "") ||
        words.some((word) => word.upos === "PUNCT" && word.text !== "-")
      )
        continue;
      const before = sentence.words[first - 1]?.text ?? "";
      const article = /^the$/iu.test(before) ? (sentence.words[first - 2]?.text ?? "") : before;
      if (words.length === 1 && !(prepositions.test(article) && words[0]?.upos === "PROPN")) continue;
      const candidates = gazetteer.find(words.map((word) => word.text).join(" "));
      if (!candidates.some((one) => one.own || one.population >= 100_000 || one.capital)) continue;
      if (words.length > 1 && !candidates.some((one) => one.own || prepositions.test(article))) continue;
      runs.push([first, last]);
      first = last;
      break;
    }
  }
  return runs;
}

function toNamed(
  reading: Reading,
  sentence: Sentence,
  first: number,
  last: number,
  gazetteer: Gazetteer,
): NamedPlace {
  const span = runSpan(sentence, first, last);
  const name = reading.report.text.slice(span[0], span[1]).replace(/\s+/gu, " ");
  const { core, candidates } = lookUp(name, gazetteer);
  return {
    sentence,
    first,
    last,
    head: headOfRun(sentence, first, last),
    span,
    name,
    core,
    candidates,
    within: null,
  };
}

/** The name as it is, else without the words around it. */
function lookUp(
  name: string,
  gazetteer: Gazetteer,
): { readonly core: string; readonly candidates: readonly Candidate[] } {
  const whole = gazetteer.find(name);
  if (whole.length > 0) return { core: name, candidates: whole };
  for (const row of table("place-words")) {
    const word = row["word"] ?? "";
    const lower = name.toLowerCase();
    const core =
      row["side"] === "before" && lower.startsWith(`${word} `)
        ? name.slice(word.length + 1)
        : row["side"] === "after" && lower.endsWith(` ${word}`)
          ? name.slice(0, -word.length - 1)
          : null;
    if (core) {
      const inner = lookUp(core, gazetteer);
      if (inner.candidates.length > 0) return inner;
    }
  }
  // "Indian Kashmir", "Syrian Golan": the region without the adjective before it.
  const rest = name.split(" ").slice(1).join(" ");
  const inner = rest === "" ? [] : gazetteer.find(rest).filter((one) => one.own && one.kind !== "country");
  return inner.length > 0 ? { core: rest, candidates: inner } : { core: name, candidates: [] };
}

/** "Tripoli, Lebanon", "Tripoli in Lebanon": the state named next says which one. */
function withinNext(found: readonly NamedPlace[], reading: Reading): readonly NamedPlace[] {
  return found.map((one, at) => {
    const next = found[at + 1];
    if (!next || next.first - one.last > 2) return one;
    const between = reading.report.text.slice(one.span[1], next.span[0]).trim();
    const state = next.candidates.find((candidate) => candidate.kind === "country");
    return state && /^(?:,|in|, in)$/u.test(between) ? { ...one, within: state.country } : one;
  });
}
