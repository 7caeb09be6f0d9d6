import type { Actor, Span } from "../schema/account.ts";
import type { Word } from "../schema/reading.ts";
import { overlaps } from "./words.ts";

/** An actor's mention, as `actorAt` searches them. */
interface MentionAt {
  readonly actor: Actor;
  readonly span: Span;
  readonly kind: Actor["mentions"][number]["kind"];
}

const mentionIndex = new WeakMap<
  readonly Actor[],
  { readonly sorted: readonly MentionAt[]; readonly longest: number }
>();

function indexOf(actors: readonly Actor[]): {
  readonly sorted: readonly MentionAt[];
  readonly longest: number;
} {
  const known = mentionIndex.get(actors);
  if (known) return known;
  const sorted = actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, ...mention })));
  sorted.sort((a, b) => a.span[0] - b.span[0]);
  const index = { sorted, longest: sorted.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0) };
  mentionIndex.set(actors, index);
  return index;
}

function mentionsAt(actors: readonly Actor[], span: Span): readonly MentionAt[] {
  const { sorted, longest } = indexOf(actors);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span[0] ?? 0) >= span[0] - longest) high = middle;
    else low = middle + 1;
  }
  const found: MentionAt[] = [];
  for (let at = low; at < sorted.length; at++) {
    const one = sorted[at] as MentionAt;
    if (one.span[0] >= span[1]) break;
    if (overlaps(one.span, span)) found.push(one);
  }
  return found;
}

const lengthOf = ({ span }: MentionAt) => span[1] - span[0];

/**
 * The actors with a mention that overlaps the span; those whose overlapping mention is longest come first.
 *
 * @example
 * actorAt(actors, subject.span).map((actor) => actor.key) // => ["hamas"]
 */
export function actorAt(actors: readonly Actor[], span: Span): readonly Actor[] {
  const found = [...mentionsAt(actors, span)].sort((a, b) => lengthOf(b) - lengthOf(a));
  return [...new Set(found.map(({ actor }) => actor))];
}

/**
 * The one actor that a word stands for: of the mentions around it the shortest. In "Hamas' representative in Lebanon"
 * the word "representative" is the representative, the word "Hamas" is Hamas.
 *
 * @example
 * actorOf(actors, subject)?.name // => "Ahmad Abdul Hadi"
 */
export function actorOf(actors: readonly Actor[], word: Word): Actor | undefined {
  return [...mentionsAt(actors, word.span)].sort((a, b) => lengthOf(a) - lengthOf(b))[0]?.actor;
}

/** Whether exactly the span is a name of an actor. */
export function isNameAt(actors: readonly Actor[], span: Span): boolean {
  return mentionsAt(actors, span).some(
    (one) => one.kind === "name" && one.span[0] === span[0] && one.span[1] === span[1],
  );
}
