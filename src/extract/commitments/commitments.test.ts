import { expect, test } from "vitest";
import { findingsIn } from "../../../test/found.ts";

/** What a test says of a commitment; fields that are left out may be anything. */
interface Expected {
  readonly kind: string;
  readonly by?: readonly string[];
  readonly toward?: readonly string[];
  readonly content?: string;
  readonly because?: string;
  readonly due?: string;
  readonly status?: string;
  readonly statusCue?: string;
  readonly conditions?: readonly string[];
}
type Pair = readonly [text: string, found: readonly Expected[]];

async function commitmentsIn(text: string) {
  const found = await findingsIn(text, "2024-05-08");
  const { words, actor } = found;
  return found.commitments.map((one) => ({
    kind: one.kind,
    by: one.by.map(actor),
    toward: one.toward.map(actor),
    content: words(one.content),
    because: words(found.events.find((event) => event.id === one.because)?.trigger),
    due: words(found.times.find((time) => time.id === one.due)?.span),
    status: one.status,
    statusCue: words(one.statusCue),
    conditions: one.conditions.map((id) =>
      words(found.conditions.find((condition) => condition.id === id)?.condition),
    ),
  }));
}

const pairs: readonly Pair[] = [
  [
    "Rwanda vowed to retaliate against Congo.",
    [
      {
        kind: "threat",
        by: ["Rwanda"],
        toward: ["Democratic Republic of the Congo"],
        content: "retaliate against Congo",
        status: "pending",
      },
    ],
  ],
  [
    "The Houthis promised revenge for the killing of their commander.",
    [{ kind: "threat", content: "revenge for the killing of their commander", because: "killing" }],
  ],
  [
    "Armenia pledged to withdraw its guns.",
    [{ kind: "promise", by: ["Armenia"], content: "withdraw its guns", toward: [] }],
  ],
  [
    "Sudan's army threatened Chad with air strikes.",
    [{ kind: "threat", toward: ["Chad"], content: "air strikes" }],
  ],
  [
    "Pakistan warned that it would strike back.",
    [{ kind: "threat", by: ["Pakistan"], content: "it would strike back" }],
  ],
  [
    "Egypt warned Ethiopia not to fill the dam.",
    [{ kind: "warning", by: ["Egypt"], toward: ["Ethiopia"], content: "not to fill the dam" }],
  ],
  [
    "The United Nations warned that famine could spread.",
    [{ kind: "warning", content: "famine could spread" }],
  ],
  [
    "Kenya offered to host the next round.",
    [{ kind: "offer", by: ["Kenya"], content: "host the next round" }],
  ],
  [
    "Ukraine demanded that Russia withdraw.",
    [{ kind: "demand", by: ["Ukraine"], toward: ["Russia"], content: "Russia withdraw" }],
  ],
  [
    "France called on Niger to free the envoy.",
    [{ kind: "demand", by: ["France"], toward: ["Niger"], content: "free the envoy" }],
  ],
  ["Turkey called for a truce.", [{ kind: "demand", by: ["Turkey"], content: "a truce" }]],
  [
    "Venezuela repeated its threat to annex the region.",
    [{ kind: "threat", by: ["Venezuela"], content: "annex the region" }],
  ],
  [
    "India said it would punish Pakistan for the bombing.",
    [{ kind: "threat", by: ["India"], toward: ["Pakistan"] }],
  ],
  [
    "Serbia promised to release the officers by Friday.",
    [{ kind: "promise", by: ["Serbia"], due: "Friday" }],
  ],
  [
    "Iran vowed to strike if the talks fail.",
    [{ kind: "threat", by: ["Iran"], content: "strike", conditions: ["the talks fail"] }],
  ],
  [
    "Ethiopia vowed to retaliate. On Sunday it put off its response.",
    [{ kind: "threat", by: ["Ethiopia"], status: "deferred", statusCue: "put off its response" }],
  ],
  [
    "Colombia pledged to free the rebels. Later the government made good on its promise.",
    [{ kind: "promise", by: ["Colombia"], status: "carried-out" }],
  ],
  [
    "Russia demanded the surrender of the garrison. On Monday Russia dropped its demand.",
    [{ kind: "demand", by: ["Russia"], status: "withdrawn" }],
  ],
  [
    "Iran vowed revenge. Iranian officials indicated that they might postpone their response.",
    [{ kind: "threat", by: ["Iran"], status: "deferred", statusCue: "postpone their response" }],
  ],
  [
    "Iran vowed revenge. The White House suggested that an Iranian attack could be delayed.",
    [{ kind: "threat", by: ["Iran"], status: "pending", statusCue: null as never }],
  ],
  [
    "North Korea threatened to test a missile. South Korea urged it to drop its threat.",
    [
      { kind: "threat", by: ["North Korea"], status: "pending" },
      { kind: "demand", by: ["South Korea"] },
    ],
  ],
];

const more: readonly Pair[] = [
  ["Chad promised not to shell the town.", [{ kind: "promise", content: "not to shell the town" }]],
  [
    "King Hamad came to Paris with a promise to fund the clinic.",
    [{ kind: "promise", content: "fund the clinic" }],
  ],
  [
    "Kenya called for Somalia to free the crew.",
    [{ kind: "demand", toward: ["Somalia"], content: "free the crew" }],
  ],
  [
    "Peru vowed to punish Chile for the attack on a border post. So far it has held its fire.",
    [{ kind: "threat", by: ["Peru"], toward: ["Chile"], because: "attack", status: "deferred" }],
  ],
  [
    "Mali demanded an apology. Mali has not dropped its demand.",
    [{ kind: "demand", by: ["Mali"], status: "pending" }],
  ],
  [
    "Iraq warned that it would close the crossing. It let the deadline pass.",
    [{ kind: "threat", by: ["Iraq"], status: "lapsed" }],
  ],
];

const nothing: readonly string[] = [
  "Chad insisted that the talks were useful.",
  "Kenya denied a report that it had offered arms to Somalia.",
  "Rwanda is weighing a response.",
  "Armenia is considering strikes against Azerbaijan.",
  "Israel emphasised that it was prepared to defend itself.",
  "Pakistan is expected to retaliate.",
  "Ethiopia is preparing for war.",
  "Sudan may attack the port.",
  "The rebels could shell the town.",
  "The storm threatened to flood the harbour.",
  "The strike threatened the talks.",
  "The minister offered his condolences.",
  "The ministry offered no details.",
  "Egypt did not threaten Ethiopia.",
  "Turkey stopped short of threatening Greece.",
  "Kenya denied threatening Somalia.",
  "The plan promises to be costly.",
  "Prices rose as demand for bread grew.",
  "Colombia might offer a truce.",
  "If Russia promises a truce, Ukraine will listen.",
  "Serbia struck a deal with Kosovo.",
  "Chad said it would not take part.",
  "The two ministers met in Nairobi.",
];

test.each([...pairs, ...more])("%s", async (text, expected) => {
  const found = await commitmentsIn(text);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
test.each(nothing)("nothing in: %s", async (text) => expect(await commitmentsIn(text)).toEqual([]));
