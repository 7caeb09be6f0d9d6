import type { Sentence } from "../../schema/index.ts";
import { wordList } from "./nouns.ts";
import type { Found } from "./types.ts";

/** "Grad rockets", "Leopard tanks": the name is a make of arms and nobody's. */
export function namesArms(sentence: Sentence, last: number): boolean {
  const noun = sentence.words[last + 1];
  return noun !== undefined && noun.upos === "NOUN" && wordList("arms").has(noun.lemma.toLowerCase());
}

/** "The Histadrut": one word with an article, and no noun after it, names a body where a model sees a person. */
export function bodyWithArticle(found: Found): Found {
  const { sentence, first, last, entity, meanings } = found;
  const next = sentence.words[last + 1];
  const alone = first === last && found.head.xpos === "NNP" && !/^(?:NOUN|PROPN)$/u.test(next?.upos ?? "");
  return entity === "person" &&
    alone &&
    meanings.length === 0 &&
    /^the$/iu.test(sentence.words[first - 1]?.text ?? "")
    ? { ...found, entity: "organization" }
    : found;
}
