import type { Block } from "../../schema/report.ts";

const naming =
  /\b(?:terms?|provisions?|conditions|points|steps|stages|phases|plan|proposal|agreement|accord|deal|truce)\b/iu;

/**
 * Whether a block is an item of a list that sets out what was agreed or proposed: its present tense tells what is to
 * be done, not what is being done.
 *
 * @example
 * isTerm(text, blocks, 3) // "Under the deal:" before the list => true
 */
export function isTerm(text: string, blocks: readonly Block[], at: number): boolean {
  if (blocks[at]?.kind !== "list") return false;
  let before = at;
  while (before > 0 && blocks[before]?.kind === "list") before--;
  const span = blocks[before]?.span;
  const last = span
    ? (text
        .slice(span[0], span[1])
        .trim()
        .split(/(?<=[.!?])\s/u)
        .at(-1) ?? "")
    : "";
  return last.endsWith(":") && naming.test(last);
}
