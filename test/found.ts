import { openRegister } from "../src/extract/actors/index.ts";
import { openGazetteer } from "../src/extract/places/index.ts";
import { account, type Tools } from "../src/pipeline.ts";
import type { Report, Span } from "../src/schema/index.ts";
import { readReport, reportOf } from "./read.ts";

let tools: Tools | null = null;

/** The account of a text of plain paragraphs. */
export async function findingsIn(text: string, publishedAt: string | null = null) {
  return findingsOf(reportOf(text, { publishedAt }));
}

/** The account of a report, with words for spans and names for ids, so that tests read as reports do. */
export async function findingsOf(report: Report) {
  tools ??= {
    reader: { read: readReport },
    register: openRegister(),
    gazetteer: openGazetteer(),
    provenance: { model: null, parley: "test" },
  };
  const found = await account(report, tools);
  return { ...found, ...namesOf(report.text, found) };
}

/** What the findings of one text are. */
export type Findings = Awaited<ReturnType<typeof findingsOf>>;

interface Named {
  readonly id: string;
  readonly name: string;
}

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
