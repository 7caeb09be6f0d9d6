import type { Span, Statement } from "../../schema/account.ts";
import { inside } from "../words.ts";

/** Each statement with the smallest other one whose content holds its cue (or, without one, its content). */
export function nest(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement) => ({
    ...statement,
    within: outerOf(statement, statements)?.id ?? null,
  }));
}

function outerOf(statement: Statement, all: readonly Statement[]): Statement | undefined {
  const core = statement.cue.length > 0 ? statement.cue : statement.content;
  const around = all.filter(
    (other) =>
      other !== statement &&
      other.span[0] <= statement.span[1] &&
      core.every((span) => other.content.some((content) => inside(span, content))) &&
      length(other.content) > length(statement.content),
  );
  return around.sort((a, b) => length(a.content) - length(b.content))[0];
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
