import { join } from "node:path";
import { normalName, slug } from "../../src/lib/names.ts";
import { list, type RegisterRow, readTsv, row } from "./row.ts";

const kinds: Readonly<Record<string, readonly [kind: string, sector: string]>> = {
  party: ["organization", "PTY"],
  "armed group": ["armed-group", "REB"],
  rebel: ["armed-group", "REB"],
  "terrorist organisation": ["armed-group", "REB"],
  "state body": ["organization", "GOV"],
  "state security": ["organization", "SPY"],
  "criminal organisation": ["organization", "CRM"],
  mercenary: ["armed-group", "PRM"],
};
const bodyWord =
  /\b(organi[sz]ation|union|bank|community|council|commission|league|fund|agency|court|nations|association|parliament|authority|program(me)?|alliance|federation|interpol|tribunal|mission|bureau|forum|committee|conference)\b/iu;
const generic =
  /^(?:army|navy|air force|police|national guard|ground forces|coast guard|government|opposition|independents?|other|none)$/iu;

/** The dictionary names officers for their bodies. */
const officer =
  /\b(?:president|secretary[ -]general|director|chief|head|envoys?|spokes\w+|officials?|commissioner|representative|leaders?|soldiers?|workers?|inspectors?|rapporteur|ministers?)$/iu;

const usable = (name: string) =>
  name.length > 2 &&
  !/[&;$()–]/u.test(name) &&
  !generic.test(name) &&
  !officer.test(name) &&
  !/^[a-z]/u.test(name);

/** Armed groups, parties and state bodies of groups.tsv. State forces are left to the supplement: their names are generic. */
export function groupRows(folder: string): readonly RegisterRow[] {
  return readTsv(join(folder, "groups.tsv")).flatMap((group) => {
    const [kind, sector] = kinds[group["kind"] ?? ""] ?? [];
    const name = group["name"] ?? "";
    // The 2013 dictionary lists single commanders as groups: names without an acronym or area seen only there are left out.
    const stale =
      group["source"] === "phoenix" &&
      !/\b(front|army|group|movement|party|brigades?|forces?|militia|council|liberation|union|league|islam\w*|jihad)\b/iu.test(
        name,
      );
    if (!kind || !sector || !usable(name) || stale) return [];
    const acronyms = list(group["acronym"]).filter((word) => word.length > 1);
    return [
      row({
        key: slug(name),
        name,
        aliases: [...list(group["aliases"]), ...acronyms].filter(usable),
        kind,
        country: group["country"] ?? "",
        sector: (group["code"] ?? "").startsWith("OPP") ? "OPP" : sector,
        ties: list(group["sponsors"]).map((iso) => `ally-of:${iso.toLowerCase()}`),
        source: group["source"] ?? "",
        weight: (kind === "armed-group" ? 15 : 8) + ((group["source"] ?? "").split("|").length - 1) * 6,
      }),
    ];
  });
}

/** Newspapers, agencies and broadcasters of outlets.tsv. */
export function outletRows(folder: string): readonly RegisterRow[] {
  return readTsv(join(folder, "outlets.tsv")).flatMap((outlet) => {
    const name = outlet["name"] ?? "";
    if (!usable(name) || (!/\s/u.test(name) && name.length < 3)) return [];
    return [
      row({
        key: slug(name),
        name,
        aliases: list(outlet["aliases"]).filter(usable),
        kind: "organization",
        country: outlet["country"] ?? "",
        sector: "JRN",
        source: outlet["source"] ?? "",
        weight: 30,
      }),
    ];
  });
}

/** Bodies of states and larger non-governmental organisations of igos.tsv. */
export function bodyRows(folder: string): readonly RegisterRow[] {
  return readTsv(join(folder, "igos.tsv")).flatMap((body) => {
    const name = body["name"] ?? "";
    const international = body["kind"] === "IGO" || body["kind"] === "court";
    const code = body["code"] ?? "";
    if (!usable(name) || /\b(Inc|countries|ministers|envoy|resident|peacekeeper|monitor)\b/iu.test(name))
      return [];
    if (
      international
        ? !bodyWord.test(name) && name !== name.toUpperCase()
        : !(body["kind"] === "NGO" && normalName(name).includes(" "))
    )
      return [];
    return [
      row({
        key: slug(name),
        name,
        aliases: [...list(body["aliases"]), ...list(body["acronym"])].filter(usable),
        kind: international ? "international" : "organization",
        country: body["country"] ?? "",
        sector: international ? "IGO" : code.startsWith("NGO") ? "NGO" : "SOC",
        source: "phoenix",
        weight: international ? 20 : 3,
      }),
    ];
  });
}
