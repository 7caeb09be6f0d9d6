import { describe, expect, test } from "vitest";
import { actorsIn, called, type Pair, who } from "../../../test/actors.ts";

const named: readonly Pair[] = [
  [
    "2024-03-02",
    "Ethiopia accused Eritrea of training the rebels.",
    ["Ethiopia: state ETH GOV", "Eritrea: state ERI GOV", "rebels: population - REB"],
  ],
  [
    "2023-06-01",
    "The Rapid Support Forces shelled Omdurman on Sunday.",
    ["Rapid Support Forces: armed-group SDN REB"],
  ],
  [
    "2025-01-28",
    "M23 entered Goma as Congolese troops fled.",
    ["M23: armed-group COD REB", "Congolese troops: population COD MIL"],
  ],
  [
    "2024-06-10",
    "The African Union and ECOWAS called for calm in Niger.",
    ["African Union: international - IGO", "Economic Community of West African States: international - IGO"],
  ],
  [
    "2024-05-20",
    "Karim Khan asked the judges of the International Criminal Court for warrants.",
    [
      "Karim Khan: person GBR IGO",
      "judges of the International Criminal Court: population - JUD",
      "International Criminal Court: international - IGO",
    ],
  ],
  [
    "2023-11-05",
    "Residents said gunmen had attacked the village.",
    ["Residents: population - CVL", "gunmen: population - UAF"],
  ],
  [
    "2024-02-02",
    "Iranian officials met Turkish diplomats in Ankara.",
    ["Iranian officials: population IRN GOV", "Turkish diplomats: population TUR GOV"],
  ],
];

const rest: readonly Pair[] = [
  [
    "2024-09-20",
    "Tehran vowed to respond, and Washington urged restraint.",
    ["Iran: state IRN GOV", "United States: state USA GOV"],
  ],
  ["2024-09-20", "The Kremlin rejected the offer.", ["Russia: state RUS GOV"]],
  ["2024-09-20", "He was killed in Tehran.", []],
  ["2022-03-04", "A shell hit a market in Kharkiv.", []],
  [
    "2025-01-27",
    "Congo accused Rwanda of sending troops to Goma.",
    ["Democratic Republic of the Congo: state COD GOV"],
  ],
  ["2025-01-27", "Congo signed the treaty.", ["Congo: state - GOV"]],
  ["2024-06-01", "Saudi Defence Minister bin Salman flew home.", ["Khalid bin Salman: person SAU GOV"]],
  [
    "2024-06-01",
    "Crown Prince bin Salman stayed, Saudi officials said.",
    ["Mohammed bin Salman: person SAU GOV"],
  ],
  ["2023-10-20", "The ceasefire deal would bring a pause of five days and 30 million dollars.", []],
  ["2024-01-10", "Talks resumed on Monday after a break of two weeks.", []],
];

describe("who", () => {
  test.each([...named, ...rest])("%s %s", async (date, text, expected) => {
    const found = (await actorsIn(text, date)).map(who);
    for (const line of expected) expect(found).toContain(line);
    if (expected.length === 0) expect(found).toEqual([]);
  });
});

const states: readonly Pair[] = [
  ["2024-09-20", "Israel said it would act.", ["Israel: Israel | it"]],
  [
    "2023-09-21",
    "Azerbaijan halted its offensive after Armenia asked Russia to step in.",
    ["Azerbaijan: Azerbaijan | its"],
  ],
  [
    "2024-09-20",
    "The Houthis said they had fired a missile, and the group promised more.",
    ["Houthis: The Houthis | they | the group"],
  ],
  [
    "2024-11-27",
    "Naim Qassem spoke on Friday. Qassem said he would honour the truce.",
    ["Naim Qassem: Naim Qassem | Qassem | he"],
  ],
  [
    "2022-09-14",
    "President Volodymyr Zelensky visited Izium. Zelensky thanked his troops.",
    ["Volodymyr Zelensky: President Volodymyr Zelensky | Zelensky | his"],
  ],
  [
    "2024-04-19",
    "Iran launched drones. Officials in the Islamic republic gave no details.",
    ["Iran: Iran | the Islamic republic"],
  ],
  [
    "2023-05-01",
    "The Rapid Support Forces (RSF) took the airport. The RSF also seized a bridge.",
    ["Rapid Support Forces: Rapid Support Forces | RSF | RSF"],
  ],
  [
    "2024-08-14",
    "Prime Minister Keir Starmer's office denied the report.",
    ["Keir Starmer: Prime Minister Keir Starmer's office | Prime Minister Keir Starmer"],
  ],
];

describe("all names of one actor are joined", () => {
  test.each(states)("%s %s", async (date, text, expected) => {
    const found = (await actorsIn(text, date))
      .map(called(text))
      .map((line) => line.replace(/\bThe (?=Houthis \|)/u, ""));
    for (const line of expected) expect(found).toContain(line.replace(/\bThe (?=Houthis \|)/u, ""));
  });
});

describe("descriptions, namesakes and neighbours", () => {
  const pairs: readonly Pair[] = [
    [
      "2024-09-10",
      "Putin met reporters. The Kremlin leader said Kyiv must yield.",
      ["Vladimir Putin: Putin | The Kremlin leader", "Ukraine: Kyiv"],
    ],
    [
      "2025-02-15",
      "Corneille Nangaa, the leader of the Congo River Alliance, spoke in Goma. The alliance has an army.",
      [
        "Corneille Nangaa: Corneille Nangaa | the leader of the Congo River Alliance",
        "Congo River Alliance: Congo River Alliance | The alliance",
      ],
    ],
    [
      "2024-05-23",
      "The Jordanian king, Abdullah II, met Antonio Guterres.",
      ["Abdullah II: The Jordanian king | Abdullah II"],
    ],
    [
      "2024-01-12",
      "The Arakan Army welcomed the truce, the rebel group said.",
      ["Arakan Army: Arakan Army | the rebel group"],
    ],
    ["2024-10-02", "An Israeli airstrike killed two medics.", ["Israel: Israeli", "medics: two medics"]],
  ];
  test.each(pairs)("%s %s", async (date, given, expected) => {
    const found = (await actorsIn(given, date))
      .map(called(given))
      .map((line) => line.replace(/: the (?=[A-Z])/iu, ": "));
    for (const line of expected) expect(found).toContain(line.replace(/: the (?=[A-Z])/iu, ": "));
  });
});

describe("never an actor", () => {
  const nothing = [
    "The talks ended without a deal.",
    "Prices rose by 20 percent in March.",
    "It rained for three days.",
    "The attack came at dawn near the river.",
  ];
  test.each(nothing)("%s", async (text) => expect((await actorsIn(text, "2024-08-14")).map(who)).toEqual([]));
});

test("ids follow the first mention and spans match the text", async () => {
  const text = "Qatar and Egypt invited Hamas. Qatar said the group would come.";
  const actors = await actorsIn(text, "2024-08-14");
  expect(actors.map(({ id, key }) => [id, key])).toEqual([
    ["a1", "qat"],
    ["a2", "egy"],
    ["a3", "hamas"],
  ]);
  for (const actor of actors)
    for (const { span } of actor.mentions) expect(text.slice(...span).trim()).toBe(text.slice(...span));
});
