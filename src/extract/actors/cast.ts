import type { ActorKind, MentionKind, Sentence, Word } from "../../schema/index.ts";
import { runSpan } from "./phrase.ts";
import type { Entry } from "./register.ts";
import type { Title } from "./titles.ts";
import type { Draft } from "./types.ts";

/** The actors found so far and which words stand for them. */
export interface Cast {
  readonly drafts: Draft[];
  /** The actor that a word names or, for the head of a description or a pronoun, stands for. */
  readonly byWord: Map<Word, Draft>;
  /** Key of the state that a modifier speaks of: "Israeli", "US". */
  readonly nations: Map<Word, string>;
  /** Actors by what they are looked up by: "key hamas", "body red crescent", "people SYR". */
  readonly byName: Map<string, Draft>;
  /** People by each word of their names. */
  readonly people: Map<string, Draft[]>;
  /** Descriptions that were read before their turn. */
  readonly described: Map<Word, Draft>;
  /** Words that are part of a title before a name. */
  readonly titled: Set<Word>;
  /** Titles before names, with whose they are. */
  readonly titles: { readonly title: Title; readonly draft: Draft; readonly sentence: Sentence }[];
}

export function emptyCast(): Cast {
  return {
    drafts: [],
    byWord: new Map(),
    nations: new Map(),
    described: new Map(),
    byName: new Map(),
    people: new Map(),
    titled: new Set(),
    titles: [],
  };
}

/** A new actor in the cast. */
export function addDraft(cast: Cast, part: Partial<Draft> & { readonly kind: ActorKind }): Draft {
  const draft: Draft = {
    names: new Set(),
    mentions: [],
    entry: null,
    country: null,
    sector: null,
    plural: false,
    gender: null,
    noun: null,
    roles: [],
    ties: [],
    ...part,
  };
  cast.drafts.push(draft);
  return draft;
}

/** The actor kept under a name, made when there is none. */
export function indexed(cast: Cast, name: string, make: () => Draft): Draft {
  const known = cast.byName.get(name);
  if (known) return known;
  const draft = make();
  cast.byName.set(name, draft);
  return draft;
}

/** A new actor for a register entry, or the one that is there already. */
export function draftFor(cast: Cast, entry: Entry): Draft {
  return indexed(cast, `key ${entry.key}`, () =>
    addDraft(cast, { entry, kind: entry.kind, country: entry.country, sector: entry.sector }),
  );
}

/** Puts down that a run of words mentions an actor. A name owns its words; a description or pronoun only its head. */
export function addMention(
  cast: Cast,
  draft: Draft,
  at: {
    readonly sentence: Sentence;
    readonly first: number;
    readonly last: number;
    readonly head: Word;
    readonly kind: MentionKind;
    readonly own?: readonly [number, number];
  },
): void {
  const span = runSpan(at.sentence, at.first, at.last);
  if (draft.mentions.slice(-8).some((mention) => mention.span[0] === span[0] && mention.span[1] === span[1]))
    return;
  draft.mentions.push({ span, kind: at.kind, head: at.head });
  if (at.kind !== "name") {
    if (!cast.byWord.has(at.head)) cast.byWord.set(at.head, draft);
    return;
  }
  const [first, last] = at.own ?? [at.first, at.last];
  for (const word of at.sentence.words.slice(first, last + 1)) cast.byWord.set(word, draft);
}
