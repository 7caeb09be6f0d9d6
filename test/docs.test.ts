import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recordsPage } from "../tools/records.ts";

test("docs/records.md is as the schemas have it (npm run docs:records)", () => {
  expect(readFileSync(new URL("../docs/records.md", import.meta.url), "utf8")).toBe(recordsPage());
});
