import type { Sentence, TieRelation, Word } from "../../schema/index.ts";
import { headOf } from "../words.ts";
import { addTie } from "./bind.ts";
import type { Cast } from "./cast.ts";
import { ownerDraft } from "./owners.ts";
import { runSpan } from "./phrase.ts";
import type { Draft, Scene } from "./types.ts";

const backing: Readonly<Record<string, TieRelation>> = {
  backed: "proxy-of",
  sponsored: "proxy-of",
  funded: "proxy-of",
  armed: "proxy-of",
  aligned: "ally-of",
  allied: "ally-of",
  supported: "ally-of",
  linked: "ally-of",
  affiliated: "ally-of",
  led: "part-of",
  run: "part-of",
  controlled: "part-of",
};

/** Ties of "Iran-backed Houthis", "the Rwanda-backed rebels", "rebels backed by Rwanda". */
export function bindBacking(scene: Scene, cast: Cast, sentence: Sentence): void {
  for (const word of sentence.words) {
    const relation = backing[word.text.toLowerCase()];
    if (!relation) continue;
    const backer = backerOf(cast, sentence, word);
    const backed = backedBy(cast, sentence, word);
    if (!backer || !backed) continue;
    const owner = ownerDraft(scene, cast, sentence, backer);
    if (owner && owner !== backed && backed.kind !== "state" && backed.kind !== "person")
      addTie(
        backed,
        relation,
        owner,
        runSpan(sentence, Math.min(backer.index, word.index), Math.max(backer.index, word.index)),
      );
  }
}

function backerOf(cast: Cast, sentence: Sentence, word: Word): Word | undefined {
  const known = (one: Word | undefined) =>
    one && (cast.byWord.has(one) || cast.nations.has(one)) ? one : undefined;
  if (/^[-‐–]$/u.test(sentence.words[word.index - 1]?.text ?? ""))
    return known(sentence.words[word.index - 2]);
  if (/^by$/iu.test(sentence.words[word.index + 1]?.text ?? ""))
    return known(sentence.words[word.index + 2]) ?? known(sentence.words[word.index + 3]);
  return undefined;
}

function backedBy(cast: Cast, sentence: Sentence, word: Word): Draft | undefined {
  let at: Word | undefined = headOf(sentence, word);
  for (let steps = 0; at && steps < 3; at = headOf(sentence, at), steps++) {
    const draft = cast.byWord.get(at);
    if (draft) return draft;
    if (at.upos === "VERB") return undefined;
  }
  return undefined;
}
