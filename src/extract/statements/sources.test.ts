import { describe, expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import type { Actor } from "../../schema/account.ts";
import { findStatements } from "./index.ts";

describe("form and quotes", () => {
  test.each([
    ["“The road is open,” the mayor said.", "direct", ["The road is open,"]],
    ["The spokesman said the army “regrets” the deaths.", "mixed", ["regrets"]],
    ["The spokesman said the army regrets the deaths.", "indirect", []],
    ["The envoy's aide called the workers' plan 'a farce'.", "mixed", ["a farce"]],
  ])("%s", async (text, form, quoted) => {
    const [statement] = findStatements(await readText(text), []);
    expect(statement?.form).toBe(form);
    expect(statement?.quoted.map((span) => text.slice(...span))).toEqual(quoted);
  });
});

describe("sources", () => {
  const actor = (text: string, name: string, id: string): Actor => {
    const start = text.indexOf(name);
    const mentions = [{ span: [start, start + name.length] as const, kind: "name" as const }];
    return {
      id,
      key: null,
      name,
      kind: "organization",
      country: null,
      sector: null,
      roles: [],
      ties: [],
      mentions,
    };
  };
  test.each([
    ["Polisario said Rabat had fired first.", ["Polisario", "Rabat"], ["a1"], "named"],
    ["Egypt and Qatar urged both parties to return.", ["Egypt", "Qatar"], ["a1", "a2"], "named"],
    ["Netanyahu's office confirmed the visit.", ["Netanyahu"], ["a1"], "named"],
    ["Officials in Yerevan said the corridor was shut.", ["Yerevan"], ["a1"], "unnamed"],
    ["A source close to the talks said a deal was near.", [], [], "unnamed"],
    ["It was reported that the king had died.", [], [], "unnamed"],
  ])("%s", async (text, names, ids, kind) => {
    const actors = names.map((name, at) => actor(text, name, `a${at + 1}`));
    const [statement] = findStatements(await readText(text), actors);
    expect(statement?.source.actors).toEqual(ids);
    expect(statement?.source.kind).toBe(kind);
  });

  test("a quote that stands alone is implied to be the last speaker's", async () => {
    const text = "“We stay,” Polisario said.\n\n“We have nowhere else to go, and nobody asked us.”";
    const found = findStatements(await readText(text), [actor(text, "Polisario", "a1")]);
    expect(found.flatMap((statement) => statement.source.actors)).toContain("a1");
    expect(found.flatMap(({ content }) => content.map((span) => text.slice(...span))).join(" ")).toContain(
      "nowhere else",
    );
  });
});
