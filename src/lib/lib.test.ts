import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";
import { linesOf } from "./lines.ts";
import { relinked } from "./relink.ts";
import { parseTable } from "./tables.ts";
import { ancestors, children, commonHead, path, subtree } from "./tree.ts";

// "Iran may hold back if talks fail": hold is the root, fail hangs on it.
const nodes = [2, 2, -1, 2, 6, 6, 2].map((head, index) => ({ index, head }));
const at = (index: number) => nodes[index] as (typeof nodes)[number];
const numbers = (found: readonly { readonly index: number }[]): readonly number[] =>
  found.map(({ index }) => index);

test("trees", () => {
  expect(numbers(children(nodes, at(2)))).toEqual([0, 1, 3, 6]);
  expect(numbers(subtree(nodes, at(6)))).toEqual([4, 5, 6]);
  expect(numbers(subtree(nodes, at(2), { without: [at(6)] }))).toEqual([0, 1, 2, 3]);
  expect(numbers(ancestors(nodes, at(5)))).toEqual([6, 2]);
  expect(commonHead(nodes, at(0), at(5))?.index).toBe(2);
  expect(numbers(path(nodes, at(0), at(5)))).toEqual([0, 2, 6, 5]);
});

test("word tables", () => {
  expect(parseTable("x", "# source\na\tb\n1\t 2 \n\n3\n")).toEqual([
    { a: "1", b: "2" },
    { a: "3", b: "" },
  ]);
  expect(() => parseTable("x", "a\n1\t2\n")).toThrow(expect.objectContaining({ code: "E_TABLE" }));
  expect(() => parseTable("x", "# nothing\n")).toThrow(expect.objectContaining({ code: "E_TABLE" }));
});

test("references follow, or go", () => {
  const ids = new Map([
    ["a7", "a1"],
    ["s9", "s1"],
  ]);
  expect(
    relinked(
      {
        id: "a7",
        name: "a9",
        ties: [
          { relation: "leads", to: "a8" },
          { relation: "leads", to: "a7" },
        ],
      },
      ids,
    ),
  ).toEqual({
    id: "a1",
    name: "a9",
    ties: [{ relation: "leads", to: "a1" }],
  });
  expect(relinked({ id: "s9", within: "s3", actors: ["a7", "a9"] }, ids)).toEqual({
    id: "s1",
    within: null,
    actors: ["a1"],
  });
  expect(
    relinked(
      { id: "s9", parties: [{ actor: "a9", standing: "in" }], host: { place: null, actor: "a9" } },
      ids,
    ),
  ).toEqual({
    id: "s1",
    parties: [],
    host: { place: null, actor: null },
  });
});

test("lines of a stream, however it is cut", async () => {
  const all = async (parts: readonly string[], limit: number): Promise<readonly (string | null)[]> => {
    const found: (string | null)[] = [];
    const stream = (async function* () {
      for (const part of parts) yield Buffer.from(part);
    })();
    for await (const line of linesOf(stream, limit))
      found.push(line.tooLong ? null : Buffer.from(line.bytes).toString());
    return found;
  };
  expect(await all(["a\nb", "c\n\n", "d"], 10)).toEqual(["a", "bc", "", "d"]);
  expect(await all(["aaa", "aaa", "aaa\nb\n"], 5)).toEqual([null, "b"]);
});

test("work at once, results in order", async () => {
  const waits = [30, 1, 20, 2];
  const work = async (wait: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return wait;
  };
  const found: number[] = [];
  for await (const one of inOrder(waits, work, 3)) found.push(one);
  expect(found).toEqual(waits);
});
