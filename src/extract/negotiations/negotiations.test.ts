import { expect, test } from "vitest";
import { findingsIn } from "../../../test/found.ts";

/** What a test says of a negotiation; fields that are left out may be anything. Parties as "name standing". */
interface Expected {
  readonly parties?: readonly string[];
  readonly mediators?: readonly string[];
  readonly place?: string | null;
  readonly host?: string | null;
  /** "status day place" */
  readonly rounds?: readonly string[];
  readonly base?: string;
  readonly demands?: readonly string[];
  readonly outcome?: string | null;
  readonly topic?: string;
}
type Pair = readonly [text: string, found: readonly Expected[]];

async function negotiationsIn(text: string) {
  const found = await findingsIn(text, "2024-05-08");
  const { words, actor, place } = found;
  const day = (id: string | null) => found.times.find((time) => time.id === id)?.from ?? "-";
  return found.negotiations.map((one) => ({
    parties: one.parties.map((party) => `${actor(party.actor)} ${party.standing}`).sort(),
    mediators: one.mediators.map((mediator) => actor(mediator.actor)).sort(),
    place: place(one.host?.place ?? null),
    host: actor(one.host?.actor ?? null),
    rounds: one.rounds.map((round) => `${round.status} ${day(round.time)} ${place(round.place) ?? "-"}`),
    base: words(one.base?.span),
    demands: one.demands.map((demand) => words(demand.span)),
    outcome: one.outcome?.kind ?? null,
    topic: one.topic,
  }));
}

const pairs: readonly Pair[] = [
  [
    "Talks between Armenia and Azerbaijan will resume in Geneva on Friday.",
    [
      {
        parties: ["Armenia in", "Azerbaijan in"],
        place: "Geneva",
        rounds: ["scheduled 2024-05-10 Geneva"],
        outcome: null,
      },
    ],
  ],
  [
    "Rwanda will not take part in peace talks with Congo.",
    [{ parties: ["Democratic Republic of the Congo in", "Rwanda out"], topic: "peace" }],
  ],
  [
    "Gaza talks between Israel and Hamas resumed in Cairo.",
    [{ parties: ["Hamas in", "Israel in"], topic: "Gaza Strip" }],
  ],
  ["The Houthis walked out of the negotiations with Yemen.", [{ parties: ["Houthis out", "Yemen in"] }]],
  ["Ukraine refused to attend the talks with Russia.", [{ parties: ["Russia in", "Ukraine out"] }]],
  [
    "Ethiopia has not decided whether to attend talks with Egypt.",
    [{ parties: ["Egypt in", "Ethiopia undecided"] }],
  ],
  ["Serbia invited Kosovo to talks in Vienna.", [{ parties: ["Kosovo invited"], place: "Vienna" }]],
  [
    "Kenya is mediating talks between Chad and Sudan.",
    [{ parties: ["Chad in", "Sudan in"], mediators: ["Kenya"] }],
  ],
  [
    "Negotiations between Iran and Iraq, hosted by Oman, began on Monday in Muscat.",
    [
      {
        parties: ["Iran in", "Iraq in"],
        host: "Oman",
        place: "Muscat",
        rounds: ["under-way 2024-05-06 Muscat"],
      },
    ],
  ],
  ["The talks between India and Pakistan collapsed.", [{ outcome: "collapsed" }]],
  ["Talks between Greece and Turkey ended without a deal.", [{ outcome: "none" }]],
  [
    "Armenia and Azerbaijan signed a peace agreement.",
    [{ parties: ["Armenia in", "Azerbaijan in"], outcome: "agreement" }],
  ],
  ["Talks between Sudan and South Sudan were suspended on Tuesday.", [{ outcome: "suspended" }]],
  [
    "The negotiations between Colombia and Venezuela are based on a proposal from March 3.",
    [{ base: "a proposal from March 3" }],
  ],
  ["Talks between Serbia and Kosovo were postponed.", [{ rounds: ["postponed - -"] }]],
  [
    "Egypt confirmed its participation in the talks with Ethiopia.",
    [{ parties: ["Egypt in", "Ethiopia in"] }],
  ],
  [
    "Chad left the talks with Sudan, citing a lack of trust.",
    [{ parties: ["Chad out", "Sudan in"], demands: ["trust"] }],
  ],
  [
    "Israel and Lebanon will hold border talks on Thursday. Iran and the United States will resume their nuclear negotiations on Friday in Oman.",
    [{ parties: ["Israel in", "Lebanon in"] }, { parties: ["Iran in", "United States in"], place: "Oman" }],
  ],
];

const nothing: readonly string[] = [
  "The minister talks about football.",
  "He gave a talk at the school.",
  "The army fired a round of shells.",
  "A deal could still be reached.",
  "The two generals served in the same unit.",
  "Prices fell after a good harvest.",
  "The company agreed to pay a fine.",
  "The rebels attacked the convoy.",
  "She won the first round of the match.",
  "The mediator arrived late.",
  "The strike entered its third week.",
  "Parliament passed the budget.",
  "The plan was drafted in May.",
  "He hosted a dinner for friends.",
  "The bank froze the accounts.",
  "Troops withdrew from the village.",
  "The delegation visited a museum.",
];

test.each([
  ["Sudan has not pulled out of the peace talks with Chad.", "Sudan has not pulled out of the peace talks"],
  ["Sudan quit the peace talks with Chad.", "Sudan quit the peace talks"],
])("the evidence for a party can be read by itself: %s", async (text, expected) => {
  const { negotiations, words, actor } = await findingsIn(text, "2024-05-08");
  const party = negotiations[0]?.parties.find((one) => actor(one.actor) === "Sudan");
  expect(words(party?.span)).toBe(expected);
});

test("the evidence for a mediator holds the word for mediating", async () => {
  const { negotiations, words } = await findingsIn(
    "Talks between Sudan and Chad resumed in Nairobi. They are mediated by Kenya.",
    "2024-05-08",
  );
  expect(negotiations[0]?.mediators.map((one) => words(one.span))).toEqual(["mediated by Kenya"]);
});

test.each(pairs)("%s", async (text, expected) => {
  const found = await negotiationsIn(text);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
test.each(nothing)("nothing in: %s", async (text) => expect(await negotiationsIn(text)).toEqual([]));
