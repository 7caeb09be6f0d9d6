import { findActors, openRegister, type Register } from "../src/extract/actors/index.ts";
import { findCommitments } from "../src/extract/commitments/index.ts";
import { findConditions, linkConditions } from "../src/extract/conditions/index.ts";
import { findEvents } from "../src/extract/events/index.ts";
import { findNegotiations } from "../src/extract/negotiations/index.ts";
import { findPlaces, type Gazetteer, openGazetteer } from "../src/extract/places/index.ts";
import { findStatements } from "../src/extract/statements/index.ts";
import { findTimes } from "../src/extract/times/index.ts";
import type { Report, Span } from "../src/schema/index.ts";
import { readReport, reportOf } from "./read.ts";

let register: Register | null = null;
let gazetteer: Gazetteer | null = null;

/** Everything that the finders make of a text of plain paragraphs. */
export async function findingsIn(text: string, publishedAt: string | null = null) {
  return findingsOf(reportOf(text, { publishedAt }));
}

/** Everything that the finders make of a report, in the order of the pipeline, with ids as the finders give them. */
export async function findingsOf(report: Report) {
  register ??= openRegister();
  gazetteer ??= openGazetteer();
  const { text, publishedAt } = report;
  const reading = await readReport(report);
  const actors = findActors(reading, register, publishedAt);
  const times = findTimes(reading, publishedAt);
  const places = findPlaces(reading, gazetteer, actors);
  const statements = findStatements(reading, actors);
  const events = findEvents(reading, { actors, times, places, statements });
  const conditions = linkConditions(findConditions(reading), events, statements);
  const commitments = findCommitments(reading, { actors, events, statements, conditions, times });
  const negotiations = findNegotiations(reading, { actors, places, times, statements, events });
  const found = { reading, actors, times, places, statements, events, conditions, commitments, negotiations };
  return { ...found, ...namesOf(text, found) };
}

/** What the findings of one text are. */
export type Findings = Awaited<ReturnType<typeof findingsOf>>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words for spans and names for ids, so that tests read as reports do. */
function namesOf(
  text: string,
  found: { readonly actors: readonly Named[]; readonly places: readonly Named[] },
) {
  const nameOf = (list: readonly Named[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null;
  return {
    words: (span: Span | null | undefined) => (span ? text.slice(span[0], span[1]) : null),
    actor: (id: string | null) => nameOf(found.actors, id),
    place: (id: string | null) => nameOf(found.places, id),
  };
}
