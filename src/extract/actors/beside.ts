import type { Sentence, Word } from "../../schema/index.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import type { Cast } from "./cast.ts";
import type { Description } from "./descriptions.ts";
import { complementEnd } from "./phrase.ts";
import type { Draft } from "./types.ts";

/** "Ahmad Abdul Hadi, Hamas' representative" and "the group's leader, Ismail Haniyeh". */
export function apposed(cast: Cast, found: Description): Draft | undefined {
  const { sentence, head } = found;
  const above = headOf(sentence, head);
  const first =
    above && (isA(head, "appos") || besides(sentence, above, found)) ? cast.byWord.get(above) : undefined;
  const near = nameBefore(cast, found);
  if (near && near !== first && first && first.kind === "person") return near;
  if (first && agrees(first, found)) return first;
  for (const child of childrenOf(sentence, head, "appos", "flat")) {
    const draft = cast.byWord.get(child);
    if (draft && agrees(draft, found)) return draft;
  }
  const after = nameAfter(cast, found);
  if (after && agrees(after, found)) return after;
  const before = sentence.words[found.first - 2];
  const comma = sentence.words[found.first - 1]?.text === ",";
  const draft =
    comma && before && !isA(head, "nsubj", "conj", "obj", "obl") ? cast.byWord.get(before) : undefined;
  return draft && (draft.names.size > 0 || draft.entry) && agrees(draft, found) ? draft : undefined;
}

/** The person named right before the comma that the phrase follows: of two persons in a list the second. */
function nameBefore(cast: Cast, found: Description): Draft | undefined {
  const { sentence, owner } = found;
  const start = owner && owner.index < found.first ? owner.index : found.first;
  for (let at = start; at >= Math.max(1, start - 6); at--) {
    const word = sentence.words[at] as Word;
    if (word.text === ",") {
      const draft = cast.byWord.get(sentence.words[at - 1] as Word);
      return draft?.kind === "person" && agrees(draft, found) ? draft : undefined;
    }
    if (
      at < start &&
      !cast.titled.has(word) &&
      !cast.byWord.has(word) &&
      !cast.nations.has(word) &&
      word.xpos !== "POS"
    )
      return undefined;
  }
  return undefined;
}

/** "The head of the army, Zamir Dar, …": a person's name between commas right after the phrase, whatever the parser makes of it. */
function nameAfter(cast: Cast, found: Description): Draft | undefined {
  const { sentence, head } = found;
  const bare = found.noun.title && !/^(?:a|an)$/iu.test(sentence.words[found.first]?.text ?? "");
  if ((!found.definite && !found.owner && !bare) || found.noun.means !== "person" || found.plural)
    return undefined;
  const end = complementEnd(sentence, head, "of", "in", "for", "to");
  if (sentence.words[end + 1]?.text !== ",") return undefined;
  let at = end + 2;
  while (cast.titled.has(sentence.words[at] as Word)) at++;
  const first = sentence.words[at];
  const draft = first && cast.byWord.get(first);
  if (draft?.kind !== "person" || draft.names.size === 0) return undefined;
  while (sentence.words[at + 1] && cast.byWord.get(sentence.words[at + 1] as Word) === draft) at++;
  const next = sentence.words[at + 1];
  const closed = /^[,.;:)]$/u.test(next?.text ?? ".");
  return closed || (bare && !found.definite && next?.upos === "VERB") ? draft : undefined;
}

/** Parsers also take an apposition for a list, a conjunct without "and", or an aside. */
function besides(sentence: Sentence, above: Word, found: Description): boolean {
  if (
    !isA(found.head, "list", "parataxis", "conj", "dep", "nmod") ||
    sentence.words[found.first - 1]?.text !== ","
  )
    return false;
  const between = sentence.words.slice(above.index + 1, found.first);
  return (
    childrenOf(sentence, found.head, "cc", "case", "cop").length === 0 &&
    between.every((word) => word.upos !== "VERB") &&
    between.length < 8 &&
    !isA(above, "conj")
  );
}

function agrees(draft: Draft, found: Description): boolean {
  const { means } = found.noun;
  if (draft.kind === "person") return means === "person" && !found.plural;
  if (draft.kind === "population") return means === "people" || found.plural;
  if (draft.kind === "state")
    return /^(?:ally|mediator|partner|rival|enemy|foe|neighbou?r|backer|country|nation|state|republic|kingdom|emirate)$/iu.test(
      found.head.lemma,
    );
  return (
    means !== "people" &&
    (means !== "person" ||
      /^(?:ally|proxy|mediator|partner|rival|enemy|foe|member|opponent)$/iu.test(found.head.lemma))
  );
}

/**
 * "Haniyeh was a key negotiator for Hamas": the predicate describes its subject. Null when it is a predicate of
 * nobody known: it is no actor then.
 */
export function predicated(cast: Cast, found: Description): Draft | null | undefined {
  const copula = childrenOf(found.sentence, found.head, "cop")[0];
  if (!copula) return undefined;
  const subject = childrenOf(found.sentence, found.head, "nsubj")[0];
  const draft = subject && cast.byWord.get(subject);
  const denied = childrenOf(found.sentence, found.head, "advmod").some((word) =>
    /^(?:not|n['’]t|never)$/iu.test(word.text),
  );
  return draft && !denied && agrees(draft, found) ? draft : null;
}
