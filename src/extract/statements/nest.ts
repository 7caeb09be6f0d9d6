import type { Span, Statement } from "../../schema/account.ts";
import { inside } from "../words.ts";

/** How many statements away an outer one is looked for. */
const window = 40;

/**
 * Each statement with the smallest other one whose content holds its cue (or, without one, its content).
 *
 * @param statements in the order of their spans
 */
export function nest(statements: readonly Statement[]): readonly Statement[] {
  const done: Statement[] = [];
  for (const [at, statement] of statements.entries()) {
    const near = [
      ...statements.slice(Math.max(0, at - window), at),
      ...statements.slice(at + 1, at + window),
    ];
    done.push({ ...statement, within: outerOf(statement, near)?.id ?? null });
  }
  return done;
}

function outerOf(statement: Statement, near: readonly Statement[]): Statement | undefined {
  const core = statement.cue.length > 0 ? statement.cue : statement.content;
  const around = near.filter(
    (other) =>
      core.every((span) => other.content.some((content) => inside(span, content))) &&
      length(other.content) > length(statement.content),
  );
  return around.sort((a, b) => length(a.content) - length(b.content))[0];
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
