import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentsOf, open, type Parley } from "../src/app.ts";
import { decode, fromHtml, fromText } from "../src/clean/index.ts";
import { type Account, account, type Report } from "../src/schema/index.ts";

let parley: Parley;
beforeAll(async () => {
  parley = await open({ workers: 1 });
});
afterAll(() => parley.close());

const codes = (one: Account): readonly string[] => one.problems.map(({ code }) => code);
const findings = (one: Account): number =>
  one.actors.length +
  one.statements.length +
  one.events.length +
  one.commitments.length +
  one.negotiations.length;

/** Accounts of lines given as they are, newlines added. */
async function lines(...given: readonly string[]): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for await (const one of parley.readLines(
    Readable.from([Buffer.from(given.map((line) => `${line}\n`).join(""))]),
  ))
    accounts.push(one);
  return accounts;
}

test.each([
  ["E_NO_TEXT", { text: "" }],
  ["E_NO_TEXT", { text: " \n\n\t " }],
  ["E_NO_TEXT", { html: "<html><body><script>1</script></body></html>" }],
  ["E_NO_TEXT", { text: "— … !!! ***" }],
  ["E_NOT_TEXT", { text: `\u007fELF${"\u0000\u0001\u0002".repeat(400)}` }],
  ["E_NOT_TEXT", { text: "%PDF-1.7\nstream of things" }],
  [
    "E_ONLY_PROMO",
    { text: "Donate today: your gift of $5 a month keeps our newsroom going.\nSubscribe to our newsletter." },
  ],
  [
    "E_NOT_ENGLISH",
    {
      text: "Die Regierung teilte am Mittwoch mit, dass sie an den Verhandlungen am Donnerstag nicht teilnehmen werde.",
    },
  ],
  [
    "E_NOT_ENGLISH",
    {
      text: "Правительство заявило в среду, что не будет участвовать в переговорах, назначенных на четверг.",
    },
  ],
])("%s: no findings and a reason", async (code, document) => {
  const one = await parley.read(document);
  expect(codes(one)).toEqual([code]);
  expect(findings(one)).toBe(0);
  expect(account.safeParse(one).success).toBe(true);
});

describe("long and deep", () => {
  test("ten megabytes in one paragraph: part is read, the rest is named", async () => {
    const text = "Envoys met in Nairobi and agreed on nothing, a mediator said. ".repeat(165_000);
    const report = fromText(text);
    expect(report.text.length).toBeGreaterThan(10_000_000);
    expect(report.blocks.at(-1)?.span[1]).toBeLessThanOrEqual(250_000);
  }, 30_000);

  test("the unread rest of a long report is a problem with its span", async () => {
    const one = await parley.read({ text: `The rebels left. ${"z".repeat(400_000)}` });
    const problem = one.problems.find(({ code }) => code === "E_TOO_LONG");
    expect(problem?.span?.[1]).toBe(one.report.text.length);
    expect(account.safeParse(one).success).toBe(true);
  }, 60_000);

  test("a million characters without a space", async () => {
    const [one] = await lines(JSON.stringify({ text: "x".repeat(1_000_000) }));
    expect(one && account.safeParse(one).success).toBe(true);
    expect(one?.report.text.length).toBe(1_000_000);
  }, 60_000);

  test("deep HTML keeps its words", () => {
    const depth = 50_000;
    const report = fromHtml(
      `${"<div>".repeat(depth)}<p>Envoys met in Nairobi on Monday and agreed on nothing, a mediator said.</p>${"</div>".repeat(depth)}`,
    );
    expect(report.text).toContain("Envoys met in Nairobi");
  }, 30_000);

  test("entity bombs do not expand", () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>${"&b;".repeat(10_000)} The two armies agreed to a truce on Friday, the monitors said.</p></body></html>`;
    const report = fromHtml(bomb);
    expect(report.text.length).toBeLessThan(bomb.length);
    expect(report.text).toContain("The two armies agreed");
    expect(() =>
      documentsOf(
        Buffer.from(
          `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${"a".repeat(1000)}">]><rss><channel><item><title>${"&a;".repeat(1000)}</title></item></channel></rss>`,
        ),
      ),
    ).not.toThrow(RangeError);
  }, 30_000);
});

describe("odd characters", () => {
  const exact = ({ text, blocks }: Report): boolean =>
    text.isWellFormed() &&
    blocks.every(
      ({ span: [start, end] }) =>
        start < end && end <= text.length && text.slice(start, end).trim() === text.slice(start, end),
    );

  test("bytes that are no UTF-8 are read as Windows-1252, the others stay", () => {
    expect(decode(Buffer.from([0x5a, 0xc3, 0xa9, 0x20, 0x93, 0x6e, 0x6f, 0x94, 0x20, 0xe9]))).toBe(
      "Zé “no” é",
    );
    expect(decode(Buffer.from("\ufeffTalks", "utf16le"))).toBe("Talks");
  });

  test("NUL, lone surrogates, CRLF, right-to-left marks: spans stay exact and findings stand on their words", async () => {
    const one = await parley.read({
      text: "Talks\u0000 stall\r\n\ud83d The army\u0000 of Chad \u200fattacked\u200e a camp \ud83d\ude00 near \u0644\u0628\u0646\u0627\u0646, a spokesman said\udc00.\r\n",
    });
    expect(exact(one.report)).toBe(true);
    expect(account.safeParse(one).success).toBe(true);
    expect(codes(one)).not.toContain("E_SPAN");
  });

  test("any text at all gives a report whose blocks are exact", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => exact(fromText(text))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => exact(fromHtml(`<p>${text}</p>`))),
      { numRuns: 60 },
    );
  });
});

describe("lines", () => {
  test("one account for each line, in order, whatever the line holds", async () => {
    const accounts = await lines(
      '{"id":"a","text":"Kenya said that the envoy had left Juba."}',
      "not json",
      "",
      '{"id":"b","text":17}',
      "[1,2]",
      "null",
      '{"id":"c","text":"Lone \\ud83d surrogate: the minister resigned.","publishedAt":"soon"}',
      '{"text":""}',
      '{"id":"d","html":"<p>The convoy reached El Fasher on Sunday, the agency said.</p>","publishedAt":"2024-08-14"}',
    );
    expect(accounts.map(({ report }) => report.id)).toEqual([
      "a",
      "line-2",
      "line-3",
      "b",
      "line-5",
      "line-6",
      "c",
      expect.any(String),
      "d",
    ]);
    expect(accounts.map((one) => codes(one)[0] ?? null)).toEqual([
      null,
      "E_BAD_LINE",
      "E_BAD_LINE",
      "E_BAD_FIELD",
      "E_BAD_FIELD",
      "E_BAD_FIELD",
      "E_BAD_FIELD",
      "E_NO_TEXT",
      null,
    ]);
    for (const one of accounts) expect(account.safeParse(one).success).toBe(true);
  });

  test("the same line gives the same bytes", async () => {
    const line = '{"text":"Ghana vowed to answer if its ship was seized.","publishedAt":"2024-08-14"}';
    const [one, other] = await lines(line, line);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test("a last line without a newline counts, an empty stream has none", async () => {
    const read = async (text: string): Promise<number> => {
      let count = 0;
      for await (const _ of parley.readLines(Readable.from(text === "" ? [] : [Buffer.from(text)])))
        count += 1;
      return count;
    };
    expect(await read("")).toBe(0);
    expect(await read('{"text":""}\n{"text":""}')).toBe(2);
  });
});
