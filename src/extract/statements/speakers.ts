import type { Statement } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { sentenceOf, wordsIn } from "../words.ts";

/** How many statements ahead the next speaker is looked for. */
const window = 20;

/**
 * The speakers of quotes that stand alone: whoever spoke directly before in this block or the one before, else
 * whoever speaks next in the same block. Nobody, when neither is near.
 */
export function speakersOf(reading: Reading, statements: readonly Statement[]): readonly Statement[] {
  const done: Statement[] = [];
  for (const [at, statement] of statements.entries()) {
    const alone = statement.cue.length === 0 && statement.source.span === null;
    const near = alone
      ? (before(reading, done, statement) ??
        after(reading, statements.slice(at + 1, at + 1 + window), statement))
      : undefined;
    done.push(
      near ? { ...statement, source: { ...statement.source, actors: near.source.actors } } : statement,
    );
  }
  return done;
}

function before(reading: Reading, done: readonly Statement[], statement: Statement): Statement | undefined {
  const last = done.findLast((other) => other.within === null);
  if (!last || last.form === "indirect" || last.source.actors.length === 0) return undefined;
  return blockOf(reading, statement) - blockOf(reading, last) <= 1 ? last : undefined;
}

function after(reading: Reading, rest: readonly Statement[], statement: Statement): Statement | undefined {
  const next = rest.find((other) => other.within === null && other.source.actors.length > 0);
  return next && blockOf(reading, next) === blockOf(reading, statement) ? next : undefined;
}

function blockOf(reading: Reading, { span }: Statement): number {
  return wordsIn(reading, [[span[0], span[0] + 1]]).map((word) => sentenceOf(reading, word).block)[0] ?? -1;
}
