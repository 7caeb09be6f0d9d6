import { describe, expect, test } from "vitest";
import type { Report } from "../schema/index.ts";
import { fromText } from "./text.ts";

const first =
  "Envoys from Sudan's army and the Rapid Support Forces met in Jeddah on Monday for the first time since the spring, a Saudi official said, and agreed to meet again within the week.";
const second =
  "The army's delegation, led by a brigadier, had stayed away from the two rounds before, arguing that its rivals must first leave the homes of civilians in Khartoum.";

/** The kinds of a report's blocks with the first words of each. */
function blocks(report: Report): readonly string[] {
  return report.blocks.map(
    ({ kind, span }) =>
      `${kind}: ${report.text
        .slice(...span)
        .split(/\s+/u)
        .slice(0, 3)
        .join(" ")}`,
  );
}

function leftOut(lines: readonly string[]): readonly string[] {
  const report = fromText(["Rivals meet in Jeddah", "", first, ...lines, second].join("\n"));
  return report.blocks
    .filter(({ kind }) => kind === "promo" || kind === "boilerplate" || kind === "caption")
    .map(({ span }) => report.text.slice(...span));
}

test("title, a blank line, body: the text is kept as given", () => {
  const report = fromText(`\ufeffRivals meet in Jeddah\r\n${first}\r\n\r\n\r\n${second}\r\n`);
  expect(report.text).toBe(`Rivals meet in Jeddah\n\n${first}\n\n\n${second}`);
  expect(report.title).toBe("Rivals meet in Jeddah");
  expect(blocks(report)).toEqual([
    "title: Rivals meet in",
    "paragraph: Envoys from Sudan's",
    "paragraph: The army's delegation,",
  ]);
  expect(report.language).toBe("en");
});

test("a first line that ends in a full stop is no title", () => {
  expect(fromText(`${second}\n${first}`).title).toBeNull();
});

test("lines wrapped at a column are one paragraph", () => {
  const wrap = (text: string): string => text.replace(/(.{50,70}) /gu, "$1\n");
  const report = fromText(`Rivals meet in Jeddah\n\n${wrap(first)}\n\n${wrap(second)}\n`);
  expect(blocks(report)).toEqual([
    "title: Rivals meet in",
    "paragraph: Envoys from Sudan's",
    "paragraph: The army's delegation,",
  ]);
});

test("byline, dateline and list are told apart", () => {
  const report = fromText(
    `Rivals meet in Jeddah\nBy Amal Osterlund\nMarch 3, 2025\nJEDDAH, March 3 (Coral Wire) — ${first}\n- two envoys\n- one guest\n`,
  );
  expect(report.blocks.map(({ kind }) => kind)).toEqual([
    "title",
    "byline",
    "dateline",
    "dateline",
    "paragraph",
    "list",
    "list",
  ]);
  expect(report.publishedAt).toBe("2025-03-03");
});

const boxes: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    "an appeal over short lines",
    [
      "Before the year ends, chip in:",
      "Courage has a cost",
      "Our reporters sleep where the shells fall.",
      "They told you they were there.",
      "We are there.",
      "We answer to readers and to nobody else.",
    ],
  ],
  [
    "an appeal in one paragraph",
    [
      "The Coral Post has no owner and no paywall. If you value reporting from places others have left, please consider a gift of $6 a month to keep us going.",
    ],
  ],
  ["a newsletter line", ["Sign up for The Lagoon, our weekly newsletter, delivered straight to your inbox."]],
  ["a link to another report", ["Read more: How the Jeddah talks fell apart last year"]],
  ["a link in brackets", ["[ALSO READ: Who is who in the Sudanese army]"]],
  ["an advertisement label", ["ADVERTISEMENT"]],
  [
    "a cookie notice",
    ["We use cookies to improve this site. Manage your cookie settings or accept all cookies."],
  ],
  ["share buttons", ["Share | Tweet | Email | Print"]],
  ["rights", ["© 2025 Coral Wire. All rights reserved. This material may not be republished."]],
  [
    "a caption with its credit",
    ["Delegates leave a hotel in Jeddah on Monday. (Photo by Lina Farouk/Coral Pictures)"],
  ],
  ["an app line", ["Download our free app for breaking news alerts."]],
  [
    "a membership drive",
    [
      "Join us",
      "Members read without adverts and get our podcast first.",
      "From £3 a month. Cancel anytime.",
    ],
  ],
];

test.each(boxes)("left out: %s", (_, lines) => expect(leftOut(lines)).toEqual(lines));

const news: readonly string[] = [
  "Qatar has donated $50 million to the agency since January, and Norway pledged another gift in April.",
  "“Support us, give us the truth and we will join you,” the rebel commander told his men in a recorded speech.",
  "The commission was set up to establish the truth about the massacre; its members are independent of the government.",
  "Subscribers to the country's mobile networks were cut off for a third day, a monitoring group said.",
  "We will not sign, the minister told reporters.",
  "Donors met in Brussels on Tuesday. They promised less than the year before.",
  "The union urged its members to join the strike and share what food they had.",
  "He read more of the letter aloud to the court, and the families wept.",
  "Follow-up talks are planned for June.",
  "The newspaper's reporters were detained and its newsroom sealed, the owner said.",
  "He did not take questions.",
  "Give up the hostages, the envoy said, or face new sanctions.",
];

describe("news is not left out", () => {
  test.each(news)("%s", (line) => expect(leftOut([line])).toEqual([]));
});

test("only an appeal: nothing is left to read", () => {
  const report = fromText(
    "Support free reporting\nDonate today: your gift of $5 a month keeps our newsroom going.\nSubscribe to our newsletter.",
  );
  expect(report.blocks.filter(({ kind }) => kind === "paragraph")).toEqual([]);
});

test.each([
  [
    "fr",
    "Le gouvernement a annoncé mercredi qu'il ne participerait pas aux négociations prévues jeudi à Doha.",
  ],
  ["ar", "أعلنت الحكومة يوم الأربعاء أنها لن تشارك في المفاوضات المقرر عقدها يوم الخميس"],
  ["en", "Haniyeh, Shukr, McGurk and Hochstein were named in the report that the ministry sent on Friday."],
])("language: %s", (language, text) => expect(fromText(text).language).toBe(language));
