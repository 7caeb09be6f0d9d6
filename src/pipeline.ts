import { blocksEnd, unreadable, unreadRest } from "./clean/index.ts";
import { findActors, type Register } from "./extract/actors/index.ts";
import { findCommitments } from "./extract/commitments/index.ts";
import { findConditions, linkConditions } from "./extract/conditions/index.ts";
import { findEvents } from "./extract/events/index.ts";
import { findNegotiations } from "./extract/negotiations/index.ts";
import { findPlaces, type Gazetteer } from "./extract/places/index.ts";
import { findStatements } from "./extract/statements/index.ts";
import { findTimes } from "./extract/times/index.ts";
import type { Account, Problem, Provenance, Reading, Report, Time } from "./schema/index.ts";
import { type Findings, nothing, seal } from "./seal.ts";

/** What reading needs: the model and the two registers. */
export interface Tools {
  readonly reader: { readonly read: (report: Report) => Promise<Reading> };
  readonly register: Register;
  readonly gazetteer: Gazetteer;
  readonly provenance: Provenance;
}

/**
 * A report in, its account out.
 *
 * A report that cannot be read (empty, another language, only an appeal) gives an account with no findings and a
 * problem that says why. The same report and tools give the same account.
 */
export async function account(report: Report, tools: Tools): Promise<Account> {
  const why = unreadable(report);
  if (why) return accountOf(report, tools.provenance, nothing, [why]);
  const reading = await tools.reader.read(report);
  const findings = find(reading, tools);
  const problems = [...lengthProblems(reading), ...timeProblems(findings.times)];
  return accountOf(report, tools.provenance, findings, problems);
}

/** The findings of a reading, each finder with what it needs of those before it. */
function find(reading: Reading, tools: Tools): Findings {
  const { publishedAt } = reading.report;
  const actors = findActors(reading, tools.register, publishedAt);
  const times = findTimes(reading, publishedAt);
  const places = findPlaces(reading, tools.gazetteer, actors);
  const statements = findStatements(reading, actors);
  const events = findEvents(reading, { actors, times, places, statements });
  const conditions = linkConditions(findConditions(reading), events, statements);
  const commitments = findCommitments(reading, { actors, events, statements, conditions, times });
  const negotiations = findNegotiations(reading, { actors, places, times, statements, events });
  return { actors, times, places, statements, events, conditions, commitments, negotiations };
}

/** An account whose every finding has words behind it. */
export function accountOf(
  report: Report,
  provenance: Provenance,
  findings: Findings,
  problems: readonly Problem[],
): Account {
  const sealed = seal(report, findings);
  return {
    schema: "parley.account/1",
    report,
    actors: sealed.actors,
    places: sealed.places,
    times: sealed.times,
    statements: sealed.statements,
    events: sealed.events,
    conditions: sealed.conditions,
    commitments: sealed.commitments,
    negotiations: sealed.negotiations,
    problems: [...problems, ...sealed.problems],
    provenance,
  };
}

function lengthProblems({ report, sentences }: Reading): readonly Problem[] {
  const end = blocksEnd(report);
  const rest =
    unreadRest(report, end) ??
    unreadRest({ ...report, text: report.text.slice(0, end) }, readEnd(report, sentences));
  return rest ? [rest] : [];
}

/** Where reading stopped: the end of the blocks, unless the reader ran into its own limit before. */
function readEnd(report: Report, sentences: Reading["sentences"]): number {
  const last = sentences.at(-1);
  const more = report.blocks
    .slice((last?.block ?? 0) + 1)
    .some(({ kind }) => kind === "paragraph" || kind === "quote");
  const cut = last && (more || (report.blocks[last.block]?.span[1] ?? 0) > last.span[1] + 1);
  return cut ? last.span[1] : blocksEnd(report);
}

/** One problem for each reason that dates stayed open, at the first that it befell. */
function timeProblems(times: readonly Time[]): readonly Problem[] {
  const reasons = [...new Set(times.flatMap((time) => (time.problem ? [time.problem] : [])))];
  return reasons.map((code) => {
    const concerned = times.filter((time) => time.problem === code);
    const message = `${concerned.length} time${concerned.length === 1 ? "" : "s"} could not be placed (${code.replaceAll("-", " ")}).`;
    return { code, message, span: concerned[0]?.span ?? null };
  });
}
