import { table } from "../../lib/tables.ts";
import type { Sector, TieRelation, Word } from "../../schema/index.ts";
import { sector as sectors } from "../../schema/index.ts";

/** What a noun says about the actor it stands for: a row of data/en/actor-nouns.tsv. */
export interface ActorNoun {
  readonly means: "person" | "people" | "group" | "armed" | "state" | "office" | "government";
  readonly sector: Sector | null;
  /** Whether it stands before names: "envoy Amos Hochstein". */
  readonly title: boolean;
  /** How it binds its possessor: "Hamas' representative" represents. */
  readonly relation: TieRelation | null;
}

let nouns: ReadonlyMap<string, ActorNoun> | undefined;
let agents: ReadonlyMap<string, Sector> | undefined;

/** The actor noun that a word is, undefined when it is none ("talks", "deal"). */
export function actorNoun(word: Pick<Word, "text" | "lemma">): ActorNoun | undefined {
  nouns ??= new Map(table("actor-nouns").map((row) => [row["noun"] ?? "", toNoun(row)]));
  const text = word.text.toLowerCase();
  const forms = [
    word.lemma.toLowerCase(),
    text,
    text.replace(/men$/u, "man"),
    text.replace(/women$/u, "woman"),
    text.replace(/ies$/u, "y"),
    text.replace(/e?s$/u, ""),
    text.replace(/s$/u, ""),
  ];
  for (const form of forms) {
    const noun = nouns.get(form);
    if (noun) return noun;
  }
  return undefined;
}

function toNoun(row: Readonly<Record<string, string>>): ActorNoun {
  return {
    means: row["means"] as ActorNoun["means"],
    sector: (row["sector"] || null) as Sector | null,
    title: row["title"] === "yes",
    relation: (row["relation"] || null) as TieRelation | null,
  };
}

/**
 * The PLOVER sector of a noun phrase, by the longest end of it that the agent list has; `noun` is the sector of the
 * last word alone, null for none, where actor-nouns.tsv has it.
 *
 * @example
 * sectorOf(["Israeli", "defense", "minister"]) // => "GOV"
 */
export function sectorOf(words: readonly string[], noun?: Sector | null): Sector | null {
  agents ??= new Map(table("agents").flatMap((row) => entriesOf(row)));
  for (let from = 0; from < words.length; from++) {
    if (noun !== undefined && from === words.length - 1) return noun;
    const phrase = words.slice(from).join(" ").toLowerCase();
    const found = agents.get(phrase) ?? agents.get(phrase.replace(/s$/u, ""));
    if (found && found !== "UNK") return found;
  }
  return null;
}

function entriesOf(row: Readonly<Record<string, string>>): readonly (readonly [string, Sector])[] {
  const parsed = sectors.safeParse(row["sector"]);
  if (!parsed.success) return [];
  return [row["phrase"] ?? "", row["plural"] ?? ""]
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, parsed.data] as const);
}

const wordLists = new Map<string, ReadonlySet<string>>();

/** A list of data/en/actor-words.tsv: "locative" prepositions, "motion" verbs, "hosting" nouns … */
export function wordList(list: string): ReadonlySet<string> {
  if (wordLists.size === 0) {
    for (const row of table("actor-words")) {
      const name = row["list"] ?? "";
      wordLists.set(name, new Set([...(wordLists.get(name) ?? []), row["word"] ?? ""]));
    }
  }
  return wordLists.get(list) ?? new Set();
}
