import { describe, expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { findStatements } from "./index.ts";

/** Each statement as `source | cue | content | act`, with ` in N` for the N-th statement that it is part of. */
async function statementsIn(text: string): Promise<readonly string[]> {
  return findStatements(await readText(text), []).map(({ source, cue, content, act, within }) => {
    const all = (spans: readonly (readonly [number, number])[]) =>
      spans.map((span) => text.slice(...span)).join(" … ");
    const who = source.span ? text.slice(...source.span) : "-";
    return `${who} | ${all(cue)} | ${all(content)} | ${act}${within ? ` in ${within.slice(1)}` : ""}`;
  });
}

type Pair = readonly [text: string, statements: readonly string[]];

const speech: readonly Pair[] = [
  [
    "Juba said Khartoum had shelled the border town of Bor.",
    ["Juba | said | Khartoum had shelled the border town of Bor | assert"],
  ],
  [
    "According to the Red Crescent, eleven people drowned off Sfax.",
    ["the Red Crescent | According to | eleven people drowned off Sfax | assert"],
  ],
  ["Dozens were killed, medics said.", ["medics | said | Dozens were killed | assert"]],
  [
    "“We will not leave our land,” said Amina Diallo, a farmer in Kidal.",
    ["Amina Diallo, a farmer in Kidal | said | “We will not leave our land,” | assert"],
  ],
  [
    "Iranian officials indicated they might postpone their response.",
    ["Iranian officials | indicated | they might postpone their response | assert"],
  ],
  [
    "President Erdogan's office confirmed the visit.",
    ["President Erdogan's office | confirmed | the visit | confirm"],
  ],
];

const acts: readonly Pair[] = [
  [
    "The rebels vowed to hit oil ports in Sudan.",
    ["The rebels | vowed | to hit oil ports in Sudan | threaten"],
  ],
  [
    "Norway pledged to support the mission for two more years.",
    ["Norway | pledged | to support the mission for two more years | promise"],
  ],
  [
    "Rabat announced that it would not send envoys to the conference.",
    ["Rabat | announced | that it would not send envoys to the conference | announce"],
  ],
  [
    "The junta denied that its troops had burned the village.",
    ["The junta | denied | that its troops had burned the village | deny"],
  ],
  [
    "Caracas rejected the allegation that it shelters rebels.",
    ["Caracas | rejected | the allegation that it shelters rebels | deny"],
  ],
  [
    "Caracas rejected the offer of a ceasefire.",
    ["Caracas | rejected | the offer of a ceasefire | announce"],
  ],
  [
    "Manila accused Beijing of ramming two boats near the shoal.",
    ["Manila | accused | Beijing of ramming two boats near the shoal | accuse"],
  ],
  ["The UN warned of famine in Tigray.", ["The UN | warned of | famine in Tigray | warn"]],
  [
    "The general warned that his army would strike back if drones crossed the river.",
    ["The general | warned | that his army would strike back if drones crossed the river | threaten"],
  ],
  [
    "Paris called for an immediate halt to the fighting.",
    ["Paris | called for | an immediate halt to the fighting | demand"],
  ],
  [
    "The bishop urged Managua to free the prisoners.",
    ["The bishop | urged | Managua to free the prisoners | demand"],
  ],
  ["Lima asked whether the observers could stay.", ["Lima | asked | whether the observers could stay | ask"]],
  ["Tunis offered to host the next round.", ["Tunis | offered | to host the next round | offer"]],
  [
    "The envoy suggested that the deal was near.",
    ["The envoy | suggested | that the deal was near | suggest"],
  ],
  ["Ankara wants Damascus to clear the border.", ["Ankara | wants | Damascus to clear the border | demand"]],
];

/** The seed report's constructions with other names and wording. */
const retold: readonly Pair[] = [
  [
    "Brahim Salem, the front's envoy in Mauritania, said that the movement had been patient.",
    ["Brahim Salem, the front's envoy in Mauritania | said | that the movement had been patient | assert"],
  ],
  [
    "Spain's foreign minister, José Albares, hinted that a reprisal might be put off should the parties agree.",
    [
      "Spain's foreign minister, José Albares | hinted | that a reprisal might be put off should the parties agree | suggest",
    ],
  ],
  [
    "Algeria had pledged to retaliate for the death of Hamdi, and the Sahel Brigades, a militia close to Algiers, also threatened revenge for the killing of their leader.",
    [
      "Algeria | had pledged | to retaliate for the death of Hamdi | threaten",
      "the Sahel Brigades, a militia close to Algiers | also threatened | revenge for the killing of their leader | threaten",
    ],
  ],
  [
    "Algerian diplomats signalled that they could delay any answer.",
    ["Algerian diplomats | signalled | that they could delay any answer | assert"],
  ],
  [
    "The palace of King Mohammed confirmed that the envoys had landed.",
    ["The palace of King Mohammed | confirmed | that the envoys had landed | confirm"],
  ],
  [
    "Defence chief Omar Belkacem stressed that the kingdom was ready for any attack.",
    ["Defence chief Omar Belkacem | stressed | that the kingdom was ready for any attack | assert"],
  ],
];

const nested: readonly Pair[] = [
  [
    "The minister told reporters that Kigali had vowed to arm the militia.",
    [
      "The minister | told | that Kigali had vowed to arm the militia | assert",
      "Kigali | had vowed | to arm the militia | promise in 1",
    ],
  ],
  [
    "Analysts said the rebels told mediators that Addis Ababa had promised to withdraw.",
    [
      "Analysts | said | the rebels told mediators that Addis Ababa had promised to withdraw | assert",
      "the rebels | told | that Addis Ababa had promised to withdraw | assert in 1",
      "Addis Ababa | had promised | to withdraw | promise in 2",
    ],
  ],
];

const nothing: readonly string[] = [
  "Troops shelled the city on Friday.",
  "The talks collapsed after two days.",
  "Baku is expected to sign the accord.",
  "The general is known to favour talks.",
  "The two sides agreed to meet in Tashkent.",
  "The company fired its manager.",
  "The army dismissed three colonels.",
  "She denied him entry to the camp.",
  "The threat to close the strait rattled markets.",
  "Residents fled as the army advanced.",
  "The palace has not commented on the arrests.",
  "Minsk has neither confirmed nor denied the raid.",
  "The king dismissed the government.",
  "The plan failed over a lack of promises from Cairo to pay.",
];

describe.each([
  ["speech", speech],
  ["acts", acts],
  ["retold", retold],
  ["nested", nested],
])("%s", (_, pairs) => {
  test.each(pairs)("%s", async (text, statements) => expect(await statementsIn(text)).toEqual(statements));
});

test.each(nothing)("no statement in: %s", async (text) => expect(await statementsIn(text)).toEqual([]));
