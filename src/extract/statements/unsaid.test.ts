import { describe, expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { findStatements } from "./index.ts";

/** Each statement as `source | cue | content`. */
async function statementsIn(text: string): Promise<readonly string[]> {
  return findStatements(await readText(text), []).map(({ source, cue, content }) => {
    const all = (spans: readonly (readonly [number, number])[]) =>
      spans.map((span) => text.slice(...span)).join(" … ");
    return `${source.span ? text.slice(...source.span) : "-"} | ${all(cue)} | ${all(content)}`;
  });
}

describe("what is not said, or not by its subject", () => {
  test.each([
    ["Asked whether he would resign, the governor said no.", []],
    ["Neither Baku nor Yerevan confirmed the report.", []],
    ["The union stopped short of saying that it would strike.", []],
    ["The bank, which owns the mine, said nothing.", []],
    ["They were named as Ana Ruiz and Li Wen.", []],
    ["Palermo did not offer evidence for this.", []],
    ["Many were thought to be under the rubble.", []],
  ])("no word of those who were asked or kept silent: %s", async (text, none) => {
    const found = await statementsIn(text);
    expect(found.filter((line) => !line.includes("| said | no"))).toEqual(none);
  });

  test.each([
    ["Lima no longer insists that the rebels leave the valley.", []],
    ["Lima said that it no longer needed the base.", ["Lima | said | that it no longer needed the base"]],
    ["The mayor asked whether the bridge was safe.", ["The mayor | asked | whether the bridge was safe"]],
    ["Norway said at once that it had lost a drone.", ["Norway | said | that it had lost a drone"]],
    [
      "Dozens were treated, she said, and some would not live.",
      ["she | said | Dozens were treated … and some would not live"],
    ],
    ["“We have time,” the envoy said, naming two points.", ["the envoy | said | “We have time,”"]],
    [
      "Ferry service ends\n\nThe last boat left Bari at noon, the port authority said.",
      ["the port authority | said | The last boat left Bari at noon"],
    ],
  ])("%s", async (text, statements) => expect(await statementsIn(text)).toEqual(statements));
});
