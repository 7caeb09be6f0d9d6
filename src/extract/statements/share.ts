import type { Word } from "../../schema/reading.ts";
import type { Draft } from "./types.ts";

/** How many drafts to either side a draft is compared with. */
const window = 6;

/**
 * Drafts without what belongs to the next cue only: of "said it would stay away, blaming Rabat for the delay" the
 * first content ends before "blaming".
 *
 * @param drafts in the order of their cues
 */
export function unshare(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    const later = drafts.slice(at + 1, at + 1 + window).filter((other) => comesBetween(draft, other));
    const taken = new Set(later.flatMap((other) => other.content));
    const content = draft.content.filter((word) => !taken.has(word));
    return content.length > 0 ? { ...draft, content } : draft;
  });
}

/** The other cue stands outside the content, with content of the draft before it. */
function comesBetween(draft: Draft, other: Draft): boolean {
  const [cue, own, first] = [other.cue[0], draft.cue[0], draft.content[0]];
  if (!cue || !own || !first || other.cue.some((word) => draft.content.includes(word))) return false;
  return (
    own.span[0] < first.span[0] &&
    before(first, cue) &&
    cue.sentence === own.sentence &&
    startsAfter(other, cue)
  );
}

function before(one: Word, other: Word): boolean {
  return one.span[0] < other.span[0];
}

function startsAfter({ content }: Draft, cue: Word): boolean {
  return content[0] !== undefined && before(cue, content[0]);
}
