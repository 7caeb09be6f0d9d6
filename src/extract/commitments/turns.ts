import { table } from "../../lib/tables.ts";
import type { CommitmentStatus } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";

/** One row of data/en/commitment-statuses.tsv. */
export interface Turn {
  readonly words: readonly string[];
  readonly status: Exclude<CommitmentStatus, "pending">;
  readonly about: "object" | "subject" | "none";
}

const turns: readonly Turn[] = table("commitment-statuses")
  .map((row) => ({
    words: (row.cue ?? "").split(" "),
    status: row.status as Turn["status"],
    about: row.about as Turn["about"],
  }))
  .sort((a, b) => b.words.length - a.words.length);

/** The words at a verb that say what became of a commitment: "put off", "made good on". */
export function turnAt(sentence: Sentence, verb: Word): Turn | undefined {
  return verb.upos === "VERB" ? turns.find((one) => standsAt(sentence, verb, one)) : undefined;
}

function standsAt(sentence: Sentence, verb: Word, turn: Turn): boolean {
  const [first, ...rest] = turn.words;
  if (lemmaOf(verb) !== first) return false;
  const after = sentence.words.slice(verb.index + 1, verb.index + 8);
  let from = 0;
  for (const text of rest) {
    const at = after.findIndex((word, index) => index >= from && word.text.toLowerCase() === text);
    if (at < 0 || after.slice(0, at).some((word) => word.upos === "VERB" || word.upos === "PUNCT"))
      return false;
    from = at + 1;
  }
  return true;
}
