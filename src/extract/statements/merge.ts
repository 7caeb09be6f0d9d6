import type { Reading, Word } from "../../schema/reading.ts";
import { headOf, isA, sentenceOf } from "../words.ts";
import { needsHolder } from "./refine.ts";
import { sourceOf } from "./syntax.ts";
import type { Draft } from "./types.ts";

/**
 * The model's drafts, completed by the syntax where a part is missing, and those that the syntax alone found: above
 * all the nested ones, which the model does not mark.
 */
export function merge(reading: Reading, model: readonly Draft[], syntax: readonly Draft[]): readonly Draft[] {
  const byCue = index(syntax, (draft) => draft.cue);
  const joined = index(syntax, (draft) => joinedTo(reading, draft));
  const completed = model
    .map((draft) => complete(reading, draft, near(byCue, draft.cue)[0]))
    .map((draft) => cut(draft, near(joined, draft.cue)));
  const kept = [...completed];
  const cues = index(kept, (draft) => draft.cue);
  const contents = index(kept, (draft) => draft.content.slice(0, 400));
  for (const draft of syntax) {
    const known =
      near(cues, draft.cue).length > 0 ||
      near(contents, draft.content.slice(0, 400)).some((other) => isSame(other, draft));
    if (known) continue;
    kept.push(draft);
    add(cues, draft, draft.cue);
    add(contents, draft, draft.content.slice(0, 400));
  }
  return kept;
}

/** A draft without a source gets the subject of its cue, one without content what its cue takes. */
function complete(reading: Reading, draft: Draft, other: Draft | undefined): Draft {
  const taken = new Set([...draft.cue, ...draft.content]);
  const found = draft.source.length > 0 ? draft.source : (other?.source ?? subjectOf(reading, draft));
  const source = draft.source.length > 0 ? found : found.filter((word) => !taken.has(word));
  return { ...draft, source, content: contentOf(draft, other) };
}

/** What a noun introduces ends before its verb: "the claim that it was safe" of "the claim that it was safe angered them". */
function contentOf(draft: Draft, other: Draft | undefined): readonly Word[] {
  if (draft.content.length === 0) return other?.content ?? [];
  const noun = other?.cue.find((word) => word.upos === "NOUN" && draft.cue.includes(word));
  const runsOver =
    noun && draft.content.some((word) => word.sentence === noun.sentence && word.index === noun.head);
  return runsOver ? (other?.content ?? []) : draft.content;
}

/** The cue that another is joined to with "and": "pledged" for "threatened" in "A pledged aid, and B threatened war". */
function joinedTo(reading: Reading, { cue }: Draft): readonly Word[] {
  return cue.flatMap((word) => (isA(word, "conj") ? (headOf(sentenceOf(reading, word), word) ?? []) : []));
}

/** A content ends before the next clause in which somebody else says something. */
function cut(draft: Draft, next: readonly Draft[]): Draft {
  const ends = next.flatMap(({ cue, source }) => {
    const [first] = [...cue, ...source].sort((a, b) => a.span[0] - b.span[0]);
    const own = source.some((word) => draft.source.includes(word));
    return first && draft.content.includes(first) && !own ? [first.span[0]] : [];
  });
  const end = Math.min(...ends);
  return ends.length === 0
    ? draft
    : { ...draft, content: draft.content.filter((word) => word.span[0] < end) };
}

function subjectOf(reading: Reading, { cue }: Draft): readonly Word[] {
  const verb = cue.find((word) => word.upos === "VERB");
  return verb && !needsHolder(verb) ? sourceOf(sentenceOf(reading, verb), verb) : [];
}

/** The same content on the word of the same source, by another part of one cue. */
function isSame(one: Draft, other: Draft): boolean {
  const overlap = jaccard(one.content, other.content);
  const sourced = one.source.length > 0 && other.source.length > 0;
  return (
    overlap >= 0.5 && (!sourced || one.source.some((word) => other.source.includes(word)) || overlap >= 0.8)
  );
}

function jaccard(one: readonly Word[], other: readonly Word[]): number {
  const second = new Set(other);
  const both = one.filter((word) => second.has(word)).length;
  return both === 0 ? 0 : both / (one.length + other.length - both);
}

type Index = Map<Word, Draft[]>;

function index(drafts: readonly Draft[], words: (draft: Draft) => readonly Word[]): Index {
  const found: Index = new Map();
  for (const draft of drafts) add(found, draft, words(draft));
  return found;
}

function add(to: Index, draft: Draft, words: readonly Word[]): void {
  for (const word of words) {
    const list = to.get(word);
    if (list) list.push(draft);
    else to.set(word, [draft]);
  }
}

function near(drafts: Index, words: readonly Word[]): readonly Draft[] {
  return [...new Set(words.flatMap((word) => drafts.get(word) ?? []))];
}
