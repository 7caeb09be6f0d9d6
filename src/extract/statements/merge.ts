import type { Word } from "../../schema/reading.ts";
import type { Draft } from "./types.ts";

/**
 * The model's drafts, completed by the syntax where a part is missing, and those that the syntax alone found: above
 * all the nested ones, which the model does not mark.
 */
export function merge(model: readonly Draft[], syntax: readonly Draft[]): readonly Draft[] {
  const completed = model.map((draft) =>
    complete(
      draft,
      syntax.find((other) => share(draft.cue, other.cue)),
    ),
  );
  const kept = [...completed];
  for (const draft of syntax) {
    if (!kept.some((other) => isSame(other, draft))) kept.push(draft);
  }
  return kept;
}

function complete(draft: Draft, other: Draft | undefined): Draft {
  if (!other) return draft;
  const source =
    draft.source.length > 0 ? draft.source : other.source.filter((word) => !draft.content.includes(word));
  return { ...draft, source, content: draft.content.length > 0 ? draft.content : other.content };
}

/** The same cue, or the same content on the word of the same source, or of a cue of more than one part. */
function isSame(one: Draft, other: Draft): boolean {
  if (share(one.cue, other.cue)) return true;
  const overlap = jaccard(one.content, other.content);
  return (
    overlap >= 0.5 &&
    (one.source.length === 0 ||
      other.source.length === 0 ||
      share(one.source, other.source) ||
      overlap >= 0.8)
  );
}

function share(one: readonly Word[], other: readonly Word[]): boolean {
  return one.some((word) => other.includes(word));
}

function jaccard(one: readonly Word[], other: readonly Word[]): number {
  const second = new Set(other);
  const both = one.filter((word) => second.has(word)).length;
  return both === 0 ? 0 : both / (one.length + other.length - both);
}
