import { z } from "zod";
import * as schema from "../src/schema/index.ts";

/** The parts of JSON Schema that zod writes for our records. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const records = {
  Account: [schema.account, "Everything read from one report."],
  Report: [
    schema.report,
    "One published text. `text` is the title, a blank line and the body, newlines as `\\n`; left-out blocks stay in it.",
  ],
  Block: [
    schema.block,
    "A run of the report's text with its kind. No finding touches `promo` or `boilerplate`.",
  ],
  Actor: [schema.actor, "A person, organisation, state, armed group or international body."],
  Place: [schema.place, "A place on the map; degrees."],
  Time: [schema.time, "A stretch of days that the text names, both ends included."],
  Statement: [schema.statement, "Somebody's word on something: source, cue and content."],
  Event: [
    schema.event,
    "Who did what to whom, typed by PLOVER; whether it happened is kept apart from what it is.",
  ],
  Condition: [schema.condition, '"Consequence if condition", as two spans.'],
  Commitment: [schema.commitment, "A threat, promise, offer, demand or warning, and where it stands."],
  Negotiation: [
    schema.negotiation,
    "Talks: who is in or out, who mediates, where and when, on what basis, with what outcome.",
  ],
  Problem: [schema.problem, "Something that could not be read or placed."],
  Document: [schema.document, "What comes in: one line of `parley read --jsonl`."],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

const opening = `# The records

Made from the zod schemas in \`src/schema\` by \`npm run docs:records\`; a test checks that it is current.

Spans are \`[start, end)\` in UTF-16 code units of \`report.text\`. Dates are ISO 8601. Ids are short and stable within an
account (\`a1\` actors, \`p1\` places, \`t1\` times, \`s1\` statements, \`e1\` events, \`c1\` conditions, \`m1\` commitments,
\`n1\` negotiations), numbered by first mention; the same input gives the same bytes.
`;

/** docs/records.md as it should be. */
export function recordsPage(): string {
  const parts = Object.entries(records).map(([name, [record, about]]) => {
    const json = z.toJSONSchema(record, { io: "input", unrepresentable: "any" }) as JsonSchema;
    return `## ${name}\n${about}\n\n| field | what |\n|---|---|\n${rows(json, json, "").join("\n")}\n`;
  });
  return `${[opening, ...parts].join("\n")}`;
}

/** A row for each field; the fields of inner records follow with their path. */
function rows(root: JsonSchema, record: JsonSchema, path: string): readonly string[] {
  return Object.entries(record.properties ?? {}).flatMap(([name, field]) => {
    const inner = innerRecord(root, field);
    const known =
      inner && Object.keys(records).find((one) => sameFields(inner, one) && path === "" && root !== inner);
    const what = known ? `${isList(field) ? "list of " : ""}${known}` : words(root, field);
    const row = `| \`${path}${name}\` | ${what} |`;
    return inner && !known
      ? [row, ...rows(root, inner, `${path}${name}${isList(field) ? "[]" : ""}.`)]
      : [row];
  });
}

function sameFields(inner: JsonSchema, name: string): boolean {
  const [record] = records[name as keyof typeof records];
  const json = z.toJSONSchema(record, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return Object.keys(json.properties ?? {}).join() === Object.keys(inner.properties ?? {}).join();
}

function words(root: JsonSchema, field: JsonSchema): string {
  const one = resolved(root, field);
  const choices = one.anyOf?.map((choice) => words(root, choice));
  if (choices) return [...new Set(choices)].join(" or ");
  if (one.const !== undefined) return `\`"${String(one.const)}"\``;
  if (one.enum) return one.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (one.prefixItems) return "span";
  if (one.items) return `list of ${words(root, one.items)}`;
  if (one.type === "object") return "record";
  return one.description ?? [one.type ?? "any"].flat().join(" or ");
}

function innerRecord(root: JsonSchema, field: JsonSchema): JsonSchema | undefined {
  const one = resolved(root, field);
  if (one.properties) return one;
  if (one.items) return innerRecord(root, one.items);
  return one.anyOf?.map((choice) => innerRecord(root, choice)).find((found) => found !== undefined);
}

function isList(field: JsonSchema): boolean {
  return field.items !== undefined || (field.anyOf ?? []).some(isList);
}

function resolved(root: JsonSchema, field: JsonSchema): JsonSchema {
  return field.$ref ? (root.$defs?.[field.$ref.split("/").at(-1) ?? ""] ?? field) : field;
}
