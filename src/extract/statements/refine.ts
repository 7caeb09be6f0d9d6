import { table } from "../../lib/tables.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { isPerson, lookUp } from "./bases.ts";
import { topOf } from "./heads.ts";
import { isMark } from "./trim.ts";
import type { Draft } from "./types.ts";
import { isEmpty, isUnsaid } from "./unsaid.ts";

const drops = new Map(table("not-statements").map((row) => [row.lemma ?? "", row.when ?? ""]));

const hostile = new Map(table("hostile-words").map((row) => [row.lemma ?? "", row.kind ?? ""]));
/** Verbs that dismiss a person from a post but may also dismiss what is said. */
const removals = new Map([...drops].filter(([, when]) => when === "person"));

/** A word of expectation or seeming, whose subject is what is expected and not who expects it. */
export function needsHolder(word: Word): boolean {
  return /^(?:passive|sourceless)$/u.test(lookUp(drops, word) ?? "");
}

/** Whether a draft is somebody's word: it has content, and its cue is no mere expectation or deed. */
export function isStatement(reading: Reading, { cue, source, content }: Draft): boolean {
  if (content.every((word) => word.upos === "PUNCT")) return false;
  if (
    cue.some(isNot) &&
    cue.some((word) =>
      /^(?:comment|respond|response|statement|announcement|announce|reply|say|mention|elaborate|answer|disclose|specify|provide|offer|confirm|explain|identify|tell|name)$/u.test(
        word.lemma,
      ),
    )
  )
    return false;
  if (cue.some((word) => /^neither$/iu.test(word.text))) return false;
  if (source.length === 0 && cue.length > 0 && cue.every((word) => word.upos === "PUNCT")) return false;
  if (isUnsaid(reading, cue) || content.every((word) => isEmpty(word))) return false;
  if (isDeed(reading, cue, content)) return false;
  const when = cue.map((word) => lookUp(drops, word)).find((found) => found !== undefined);
  if (when?.startsWith("obj:"))
    return !content.slice(0, 6).some((word) => when.slice(4).split(",").includes(word.lemma));
  if (when === "deed" || (when === "passive" && cue.some(isBe))) return false;
  if (when === "sourceless" || when === "passive") return source.length > 0;
  return when !== "to" || !startsInfinitive(content, cue);
}

function isNot({ text }: Word): boolean {
  return /^(?:not|n['’]t|never|no)$/iu.test(text);
}

/** "attacked the camp", "fired its manager", "dismissed three colonels": done to somebody, and nothing is said. */
function isDeed(reading: Reading, cue: readonly Word[], content: readonly Word[]): boolean {
  const verb = cue.find((word) => word.upos === "VERB");
  if (!verb || content.some((word) => /^(?:VERB|AUX)$/u.test(word.upos) || isMark(word))) return false;
  return (
    lookUp(hostile, verb) === "act" ||
    (lookUp(removals, verb) !== undefined && isRemovable(topOf(reading, content)))
  );
}

function isRemovable(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (isPerson(word) || /^(?:government|cabinet|parliament|council|team)$/u.test(word.lemma))
  );
}

function isBe({ lemma, text }: Word): boolean {
  return lemma === "be" || /^(?:is|are|was|were|been|being|be)$/iu.test(text);
}

function startsInfinitive(content: readonly Word[], cue: readonly Word[]): boolean {
  return content[0]?.lemma === "to" || cue.at(-1)?.lemma === "to";
}
