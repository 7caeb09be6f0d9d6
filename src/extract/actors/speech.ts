import { table } from "../../lib/tables.ts";
import type { Sentence, Word } from "../../schema/index.ts";
import { headOf, isA } from "../words.ts";

const said: ReadonlySet<string> = new Set(
  table("statement-cues")
    .filter((row) => row.pos === "verb" && (row.takes ?? "").includes("quote"))
    .map((row) => row.lemma ?? ""),
);

/** Whether a word is the subject of a verb of saying. */
export function isSpeaker(sentence: Sentence, word: Word): boolean {
  const verb = headOf(sentence, word);
  return (
    verb !== undefined && isA(word, "nsubj") && verb.upos === "VERB" && said.has(verb.lemma.toLowerCase())
  );
}

/**
 * "Diaz's bid had failed, he said.": who speaks after what is said, or in a break of it, is none of those named in it. Not
 * in "the plan, which, she said, had failed" or "After Diaz fell he said that …".
 */
export function closesSpeech(sentence: Sentence, word: Word): boolean {
  if (!isSpeaker(sentence, word)) return false;
  const verb = headOf(sentence, word);
  const before = sentence.words[word.index - 1];
  const ahead = sentence.words[word.index - 2];
  if (!verb || verb.index !== word.index + 1 || !/^[,”"]$/u.test(before?.text ?? "")) return false;
  if (ahead && /^(?:SCONJ|CCONJ|PRON|AUX)$/u.test(ahead.upos)) return false;
  const next = sentence.words[verb.index + 1];
  if (next && /^[,.;]$/u.test(next.text)) return onMain(sentence, verb);
  const rest = sentence.words.slice(verb.index + 1);
  return onMain(sentence, verb) && rest.every((other) => !/^(?:VERB|AUX|SCONJ)$/u.test(other.upos));
}

/** The verb is the root of its sentence, or set beside it. */
function onMain(sentence: Sentence, verb: Word): boolean {
  const head = headOf(sentence, verb);
  return isA(verb, "root") || (head !== undefined && isA(head, "root"));
}
