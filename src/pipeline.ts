import { unreadable } from "./clean/index.ts";
import { findActors, type Register } from "./extract/actors/index.ts";
import { findCommitments } from "./extract/commitments/index.ts";
import { findConditions, linkConditions } from "./extract/conditions/index.ts";
import { findEvents } from "./extract/events/index.ts";
import { findNegotiations } from "./extract/negotiations/index.ts";
import { findPlaces, type Gazetteer } from "./extract/places/index.ts";
import { findStatements } from "./extract/statements/index.ts";
import { findTimes } from "./extract/times/index.ts";
import { unplaced, unreadRest } from "./problems.ts";
import type { Account, Problem, Provenance, Reading, Report } from "./schema/index.ts";
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
  const problems = [...unreadRest(reading), ...unplaced(findings.times)];
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
