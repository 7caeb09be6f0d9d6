import { expect, test } from "vitest";
import type { Block } from "../../schema/report.ts";
import { isTerm } from "./terms.ts";

const pairs: readonly (readonly [lead: string, term: boolean])[] = [
  ["The cabinet met. Under the accord:", true],
  ["What the plan provides for:", true],
  ["What we know:", false],
  ["The accord was signed in Lima.", false],
  ["The terms are harsh. He bought three things:", false],
];

test.each(pairs)("what follows %s", (lead, term) => {
  const text = `${lead}\nTroops leave the port`;
  const blocks: readonly Block[] = [
    { kind: "paragraph", span: [0, lead.length] },
    { kind: "list", span: [lead.length + 1, text.length] },
  ];
  expect(isTerm(text, blocks, 1)).toBe(term);
  expect(isTerm(text, blocks, 0)).toBe(false);
});
