import type { Sentence, Word } from "../../schema/index.ts";
import { isA } from "../words.ts";
import type { Cast } from "./cast.ts";
import { runSpan } from "./phrase.ts";
import type { Draft } from "./types.ts";

/** "US mediators, including Brett McGurk and Amos Hochstein": those named after it are members of those before. */
export function bindMembers(cast: Cast, sentence: Sentence): void {
  for (const word of sentence.words) {
    const next = sentence.words[word.index + 1];
    const marks =
      /^(?:including|notably)$/iu.test(word.text) ||
      (/^such$/iu.test(word.text) && /^as$/iu.test(next?.text ?? ""));
    if (!marks) continue;
    const whole = wholeBefore(cast, sentence, word);
    if (!whole) continue;
    for (const member of membersAfter(cast, sentence, word)) {
      if (member.draft === whole.draft || member.draft.ties.some((tie) => tie.to === whole.draft)) continue;
      member.draft.ties.push({
        relation: "member-of",
        to: whole.draft,
        span: runSpan(sentence, whole.word.index, member.last),
      });
    }
  }
}

function wholeBefore(
  cast: Cast,
  sentence: Sentence,
  mark: Word,
): { readonly draft: Draft; readonly word: Word } | undefined {
  for (let at = mark.index - 1; at >= Math.max(0, mark.index - 4); at--) {
    const word = sentence.words[at] as Word;
    const draft = cast.byWord.get(word);
    if (draft) return draft.plural && word.upos === "NOUN" ? { draft, word } : undefined;
  }
  return undefined;
}

/** The names after the mark, up to the next verb: the first and its conjuncts. */
function membersAfter(
  cast: Cast,
  sentence: Sentence,
  mark: Word,
): readonly { readonly draft: Draft; readonly last: number }[] {
  const found: { draft: Draft; last: number }[] = [];
  for (let at = mark.index + 1; at < sentence.words.length; at++) {
    const word = sentence.words[at] as Word;
    if ((word.upos === "VERB" || word.upos === "AUX") && !isA(word, "acl")) break;
    const draft = cast.byWord.get(word);
    if (!draft || draft.names.size === 0) continue;
    if (found.at(-1)?.draft === draft) (found.at(-1) as { last: number }).last = at;
    else if (draft.kind !== "state" || found.length === 0) found.push({ draft, last: at });
  }
  return found.filter(
    ({ draft }) => draft.kind === "person" || draft.kind === (found[0]?.draft.kind ?? "person"),
  );
}
