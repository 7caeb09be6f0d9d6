import { describe, expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { findTimes } from "./index.ts";

/** Each time as `words: from..to relation`; one day without the `..`, and without the relation where it is `on`. */
async function timesIn(text: string, publishedAt: string | null): Promise<readonly string[]> {
  const reading = await readText(text, { publishedAt });
  return findTimes(reading, publishedAt).map(({ span, from, to, relation, problem }) => {
    const days = from === to ? from : `${from}..${to}`;
    return `${text.slice(...span)}: ${problem ?? days}${relation === "on" ? "" : ` ${relation}`}`;
  });
}

type Pair = readonly [published: string | null, text: string, times: readonly string[]];

// 2024-08-14 is a Wednesday, 2022-03-04 a Friday, 2023-01-09 a Monday, 2025-05-01 a Thursday.
const weekdays: readonly Pair[] = [
  ["2024-08-14", "The rebels announced Wednesday that they would stay away.", ["Wednesday: 2024-08-14"]],
  ["2024-08-14", "The group will not attend talks set for Thursday.", ["Thursday: 2024-08-15"]],
  ["2024-08-14", "The ministry said Thursday that two soldiers had died.", ["Thursday: 2024-08-08"]],
  ["2022-03-04", "Talks between Kyiv and Moscow are scheduled to resume on Monday.", ["Monday: 2022-03-07"]],
  ["2022-03-04", "Shells hit the port on Monday.", ["Monday: 2022-02-28"]],
  ["2022-03-04", "Mediators will travel to Ankara on Tuesday.", ["Tuesday: 2022-03-08"]],
  ["2023-01-09", "Negotiators plan to meet in Doha on Saturday.", ["Saturday: 2023-01-14"]],
  ["2023-01-09", "Gunmen killed nine people in Friday's attack on the market.", ["Friday: 2023-01-06"]],
  ["2023-01-09", "The junta freed forty prisoners last Friday.", ["last Friday: 2023-01-06"]],
  ["2023-01-09", "The parties meet again next Tuesday in Nairobi.", ["next Tuesday: 2023-01-17"]],
  ["2025-05-01", "Troops must leave the town by Sunday, the governor said.", ["Sunday: 2025-05-04 until"]],
  ["2025-05-01", "The federation called a strike for Monday.", ["Monday: 2025-05-05"]],
  ["2025-05-01", "He apologised for Monday's blast.", ["Monday: 2025-04-28"]],
  ["2025-05-01", "They want to enforce the June terms.", ["June: 2024-06-01..2024-06-30"]],
  ["2025-05-01", "The two sides traded fire ahead of Saturday's vote.", ["Saturday: 2025-05-03"]],
];

const dates: readonly Pair[] = [
  ["2024-08-14", "It wants talks based on a prior proposal from July 2.", ["July 2: 2024-07-02"]],
  ["2024-08-14", "The hostages have been held in Gaza since October 7.", ["October 7: 2023-10-07 since"]],
  [
    "2025-01-15",
    "Some of the hostages taken on October 7 are still held in Gaza.",
    ["October 7: 2023-10-07"],
  ],
  ["2022-03-04", "The election will be held on June 12.", ["June 12: 2022-06-12"]],
  ["2022-03-04", "The accord was signed on 21 November 1995.", ["21 November 1995: 1995-11-21"]],
  ["2022-03-04", "The army has ruled the country since 2006.", ["2006: 2006-01-01..2006-12-31 since"]],
  ["2023-01-09", "Fighting flared in late August.", ["late August: 2022-08-21..2022-08-31"]],
  ["2023-01-09", "The truce ran from May 3 to May 6.", ["May 3 to May 6: 2022-05-03..2022-05-06"]],
  [
    "2023-01-09",
    "Fighting between March 2011 and May 2014 emptied the valley.",
    ["March 2011 and May 2014: 2011-03-01..2014-05-31"],
  ],
  ["2023-01-09", "The file is dated 2021-11-30.", ["2021-11-30: 2021-11-30"]],
  ["2025-05-01", "Clashes broke out on the 15th, and the border was shut.", ["the 15th: 2025-04-15"]],
  ["2025-05-01", "Nothing was the same after the September 11 attacks.", ["September 11: 2001-09-11"]],
];

const stretches: readonly Pair[] = [
  ["2024-08-14", "Envoys met twice this week.", ["this week: 2024-08-12..2024-08-18"]],
  [
    "2024-08-14",
    "Four aid workers were freed earlier this month.",
    ["earlier this month: 2024-08-01..2024-08-14"],
  ],
  ["2024-08-14", "They have been fighting for ten months.", ["ten months: 2023-10-14..2024-08-14 since"]],
  ["2022-03-04", "Rockets fell on the city overnight.", ["overnight: 2022-03-03..2022-03-04"]],
  ["2022-03-04", "The ultimatum expires at midnight on Sunday.", ["midnight on Sunday: 2022-03-06"]],
  ["2022-03-04", "Soldiers stormed the camp at dawn on Tuesday.", ["dawn on Tuesday: 2022-03-01"]],
  [
    "2023-01-09",
    "Thousands marched in the capital over the weekend.",
    ["the weekend: 2023-01-07..2023-01-08"],
  ],
  [
    "2023-01-09",
    "The blockade began on December 3. Two days later, bread ran out.",
    ["December 3: 2022-12-03", "Two days later: 2022-12-05"],
  ],
  ["2023-01-09", "The mission will end next year.", ["next year: 2024-01-01..2024-12-31"]],
  ["2025-05-01", "The bridge was destroyed three weeks ago.", ["three weeks ago: 2025-04-07..2025-04-13"]],
  [
    "2025-05-01",
    "Fighters pulled out yesterday and may return tomorrow.",
    ["yesterday: 2025-04-30", "tomorrow: 2025-05-02"],
  ],
  ["2025-05-01", "Guns fell silent during Ramadan.", ["Ramadan: 2025-03-01..2025-03-30"]],
];

/** The day in the words of the seed report's kind, with other names, dates and order. */
const retold: readonly Pair[] = [
  [
    "2021-04-10",
    "The front declared on Saturday that it would skip the truce talks planned for Monday, blaming Rabat's failure to return to the draft of 9 March.",
    ["Saturday: 2021-04-10", "Monday: 2021-04-12", "9 March: 2021-03-09"],
  ],
  [
    "2023-09-22",
    "Set to begin on Sunday, the talks in Brussels rest on a paper from February 27, Baku said Thursday.",
    ["Sunday: 2023-09-24", "February 27: 2023-02-27", "Thursday: 2023-09-21"],
  ],
  [
    "2022-11-02",
    "Pretoria will host a new round on Friday, the African Union announced Wednesday.",
    ["Friday: 2022-11-04", "Wednesday: 2022-11-02"],
  ],
  [
    "2016-08-29",
    "The rebels have kept to the truce since Monday, and the accord is due to be signed on September 26.",
    ["Monday: 2016-08-29 since", "September 26: 2016-09-26"],
  ],
];

const undated: readonly Pair[] = [
  [
    null,
    "Talks set for Thursday rest on a proposal from July 2.",
    ["Thursday: no-publication-date", "July 2: no-publication-date"],
  ],
  [null, "The treaty was signed on March 26, 1979.", ["March 26, 1979: 1979-03-26"]],
  [null, "The president has been in power since 1994.", ["1994: 1994-01-01..1994-12-31 since"]],
  [null, "They met earlier this week.", ["earlier this week: no-publication-date"]],
  ["2024-08-14", "Shells fell several weeks ago.", ["several weeks ago: vague"]],
];

const nothing: readonly string[] = [
  "The Sun first reported the arrest.",
  "April Smith leads the observers.",
  "March for Our Lives called a rally.",
  "The army may march on the capital.",
  "A second envoy has quit.",
  "The sides agreed on a 60-day truce.",
  "They talked for two hours.",
  "Black September claimed the killings.",
  "The Sunday Times interviewed the general.",
  "Prayers are held in the square every Friday.",
  "Some 2000 people fled.",
  "Resolution 1973 allowed the use of force.",
  "Judge August Weber heard the case.",
];

describe.each([
  ["weekdays", weekdays],
  ["dates", dates],
  ["stretches", stretches],
  ["retold", retold],
  ["without a publication date", undated],
])("%s", (_, pairs) => {
  test.each(pairs)("%s: %s", async (published, text, times) =>
    expect(await timesIn(text, published)).toEqual(times),
  );
});

test.each(nothing)("no time in: %s", async (text) => expect(await timesIn(text, "2024-08-14")).toEqual([]));
