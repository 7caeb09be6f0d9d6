import { expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { textOf } from "../words.ts";
import { findConditions, linkConditions } from "./index.ts";

/** Text, then kind, condition and consequence of each. */
type Pair = readonly [
  text: string,
  found: readonly (readonly [kind: string, condition: string, consequence: string])[],
];

async function conditionsIn(text: string) {
  const reading = await readText(text);
  return findConditions(reading).map((found) => [
    found.kind,
    textOf(reading.report, found.condition),
    textOf(reading.report, found.consequence),
  ]);
}

const pairs: readonly Pair[] = [
  [
    "The rebels may hold back if a deal is reached.",
    [["if", "a deal is reached", "The rebels may hold back"]],
  ],
  [
    "If the port reopens, the ministry will ship grain.",
    [["if", "the port reopens", "the ministry will ship grain"]],
  ],
  [
    "The prisoners would lose their visits, he threatened, should the guards find another tunnel.",
    [["if", "the guards find another tunnel", "The prisoners would lose their visits"]],
  ],
  ["Should the talks fail, the army will move in.", [["if", "the talks fail", "the army will move in"]]],
  [
    "Kigali would answer in kind were the militia to cross the river.",
    [["if", "the militia to cross the river", "Kigali would answer in kind"]],
  ],
  [
    "Had it not rained, the convoy would have reached Goma.",
    [["if", "it not rained", "the convoy would have reached Goma"]],
  ],
  [
    "No troops will leave until the hostages are home.",
    [["until", "the hostages are home", "No troops will leave"]],
  ],
  [
    "Baku will keep the road closed until Yerevan signs the treaty.",
    [["until", "Yerevan signs the treaty", "Baku will keep the road closed"]],
  ],
  [
    "The union will strike unless the company raises pay.",
    [["unless", "the company raises pay", "The union will strike"]],
  ],
  [
    "Unless shelling stops, no aid can enter El Fasher.",
    [["unless", "shelling stops", "no aid can enter El Fasher"]],
  ],
  [
    "The general said he would sign only if the militia disarmed.",
    [["only-if", "the militia disarmed", "he would sign"]],
  ],
  [
    "Sanctions will be lifted only after inspectors return.",
    [["only-if", "inspectors return", "Sanctions will be lifted"]],
  ],
  [
    "Moscow would only pull back if Kyiv dropped its bid.",
    [["only-if", "Kyiv dropped its bid", "Moscow would only pull back"]],
  ],
  [
    "The group would free forty captives in exchange for the release of its fighters.",
    [["exchange", "the release of its fighters", "The group would free forty captives"]],
  ],
  [
    "Tripoli offered to reopen the oil fields in return for a share of the revenue.",
    [["exchange", "a share of the revenue", "reopen the oil fields"]],
  ],
  [
    "The ceasefire will hold as long as both sides honour it.",
    [["while", "both sides honour it", "The ceasefire will hold"]],
  ],
  [
    "We will not negotiate while our villages burn.",
    [["while", "our villages burn", "We will not negotiate"]],
  ],
  [
    "The minister will travel provided that his safety is guaranteed.",
    [["if", "his safety is guaranteed", "The minister will travel"]],
  ],
  [
    "The vote will be postponed in the event of new fighting.",
    [["if", "new fighting", "The vote will be postponed"]],
  ],
  [
    "The release of the prisoners depends on a withdrawal from the border.",
    [["only-if", "a withdrawal from the border", "The release of the prisoners"]],
  ],
  [
    "A truce is conditional on the withdrawal of foreign fighters.",
    [["only-if", "the withdrawal of foreign fighters", "A truce"]],
  ],
  [
    "Flights will remain suspended pending talks with the rebels.",
    [["until", "talks with the rebels", "Flights will remain suspended"]],
  ],
  ["Without guarantees there will be no deal.", [["unless", "guarantees", "there will be no deal"]]],
  [
    "Colombo warned that the army would enter the town if the rebels stayed, and it asked families to leave.",
    [["if", "the rebels stayed", "the army would enter the town"]],
  ],
  [
    "Chad would leave if the talks failed or if it lost a soldier.",
    [
      ["if", "the talks failed", "Chad would leave"],
      ["if", "it lost a soldier", "Chad would leave"],
    ],
  ],
  [
    '"If the militia shoots, we will answer," the general said on Monday.',
    [["if", "the militia shoots", "we will answer"]],
  ],
  ["If attacked, the kingdom will strike back.", [["if", "attacked", "the kingdom will strike back"]]],
];

const nothing: readonly string[] = [
  "Sentries got orders on what to do if boats came near.",
  "She asked if the talks had failed.",
  "Reporters wondered if the general would resign.",
  "It is unclear if the rebels will attend.",
  "The envoy asked whether the road was open.",
  "Even if they leave, we stay.",
  "It looked as if he agreed.",
  "Dozens, if not hundreds, of people fled the town.",
  "The pace of the talks has, if anything, slowed.",
  "The bridge was closed while engineers checked it.",
  "While the president spoke, crowds gathered outside.",
  "The soldiers waited until the convoy had passed.",
  "He served as governor until 2019.",
  "The curfew lasted until dawn.",
  "Families fled without their belongings.",
  "The church provided food and blankets.",
  "The farms depend on the river.",
  "An official spoke on condition of anonymity.",
  "The two men had met before the war.",
  "Nor had the army withdrawn its guns.",
  "Ministers said the dam should be finished by spring.",
  "The court heard three pending cases.",
  "Only after the storm did the boats return.",
  "The minister returned after the vote.",
  "Once a fishing village, Port Sudan is now a capital.",
];

test.each(pairs)("%s", async (text, expected) => expect(await conditionsIn(text)).toEqual(expected));
test.each(nothing)("nothing in: %s", async (text) => expect(await conditionsIn(text)).toEqual([]));

test("a condition is tied to the statement that sets it and to the events of its two sides", () => {
  const found = {
    kind: "if",
    condition: [40, 58],
    consequence: [10, 36],
    heads: { condition: [50, 58], consequence: [20, 26] },
  } as const;
  const event = { id: "e1", trigger: [20, 26] } as never;
  const statement = { id: "s1", content: [[5, 60]] } as never;
  const wider = { id: "s2", content: [[0, 90]] } as never;
  expect(linkConditions([found], [event], [wider, statement])).toEqual([
    {
      id: "c1",
      kind: "if",
      condition: [40, 58],
      consequence: [10, 36],
      by: "s1",
      events: { condition: null, consequence: "e1" },
    },
  ]);
});
