import { describe, expect, test } from "vitest";
import { findingsIn } from "../../../test/found.ts";

/** `TYPE trigger: actors > recipients, reality` for each event of a text; "-" for nobody, "not" before what is negated. */
async function eventsIn(text: string, publishedAt: string | null = "2024-05-08"): Promise<readonly string[]> {
  const { events, words, actor } = await findingsIn(text, publishedAt);
  const names = (ids: readonly string[]) => ids.map(actor).join("+") || "-";
  return events.map((event) => {
    const how = `${event.polarity === "negated" ? "not " : ""}${event.reality}`;
    return `${event.type} ${words(event.trigger)}: ${names(event.actors)} > ${names(event.recipients)}, ${how}`;
  });
}

type Pair = readonly [text: string, expected: string];

const acts: readonly Pair[] = [
  ["A day after a Rwandan strike, the market was empty.", "ASSAULT strike: Rwanda > -, happened"],
  [
    "Three soldiers were shot dead by Tamil gunmen near Jaffna.",
    "ASSAULT shot: Tamil gunmen > soldiers, happened",
  ],
  ["The assassination of General Rojas shocked Bogota.", "ASSAULT assassination: - > Rojas, happened"],
  ["Eritrea's army invaded Ethiopia.", "ASSAULT invaded: Eritrea's army > Ethiopia, happened"],
  [
    "The separatists carried out an attack on a police station in Donetsk.",
    "ASSAULT attack: separatists > -, happened",
  ],
  [
    "Norway's envoy condemned the killing of the nuns by Boko Haram.",
    "ASSAULT killing: Boko Haram > -, happened",
  ],
  [
    "Talks between Armenia and Azerbaijan resumed in Tbilisi.",
    "CONSULT Talks: Armenia+Azerbaijan > -, happened",
  ],
  ["Oman hosted talks between Iran and Saudi Arabia.", "CONSULT hosted: Iran+Saudi Arabia > Oman, happened"],
  ["Moscow agreed to send grain to Kenya.", "AGREE agreed: Russia > -, happened"],
  ["India and Pakistan struck a deal on water.", "SUPPORT struck: India+Pakistan > -, happened"],
  ["Mali expelled the French ambassador.", "SANCTION expelled: Mali > French ambassador, happened"],
  ["Mali suspended military cooperation with Paris.", "SANCTION suspended: Mali > France, happened"],
  [
    "The court sentenced the opposition leader to five years in prison.",
    "COERCE sentenced: court > opposition leader, happened",
  ],
  ["The Cuban government released 130 prisoners.", "RETREAT released: Cuba > prisoners, happened"],
  ["Russian troops withdrew from Kherson.", "RETREAT withdrew: Russian troops > -, happened"],
  ["The Houthis withdrew from the peace talks in Geneva.", "REJECT withdrew: Houthis > -, happened"],
  ["Kosovo said it would not attend the summit in Sofia.", "REJECT attend: Kosovo > -, happened"],
  ["Nicaragua rejected the mediation offer from Mexico.", "REJECT rejected: Nicaragua > Mexico, happened"],
  ["Burundi accused Rwanda of arming rebels.", "ACCUSE accused: Burundi > Rwanda, happened"],
  ["Eritrea vowed to retaliate against Ethiopia.", "THREATEN vowed: Eritrea > Ethiopia, happened"],
  ["Kenya has called on Somalia to stop shelling Mandera.", "REQUEST called: Kenya > Somalia, happened"],
  ["Rail workers went on strike in Marseille over pay.", "PROTEST went: Rail workers > -, happened"],
  ["The Philippines deployed 135 troops to Haiti.", "MOBILIZE deployed: Philippines > Haiti, happened"],
  ["Canada delivered food to Haiti.", "AID delivered: Canada > Haiti, happened"],
  [
    "The Philippine navy held joint exercises with Australia.",
    "COOPERATE held: Philippine navy > Australia, happened",
  ],
  ["Sudan strikes rebel base, killing 20", "ASSAULT killing: Sudan > -, happened"],
];

const notYet: readonly Pair[] = [
  ["Eritrea vowed to retaliate against Ethiopia.", "ASSAULT retaliate: Eritrea > Ethiopia, planned"],
  ["Eritrea might attack Ethiopia.", "ASSAULT attack: Eritrea > Ethiopia, possible"],
  ["The rebels denied striking the hospital.", "ASSAULT striking: rebels > -, not happened"],
  ["The army did not attack the village.", "ASSAULT attack: army > -, not happened"],
  [
    "If a deal is reached, Israel will withdraw its troops from Rafah.",
    "RETREAT withdraw: Israel > -, conditional",
  ],
  ["North Korea is preparing to launch a missile.", "MOBILIZE launch: North Korea > -, planned"],
  [
    "France considered expelling the Russian ambassador.",
    "SANCTION expelling: France > Russian ambassador, possible",
  ],
  ["Rwanda refused to withdraw its troops from Congo.", "RETREAT withdraw: Rwanda > -, not planned"],
  [
    "The bishop urged the government to release the prisoners.",
    "RETREAT release: government > prisoners, demanded",
  ],
  [
    "Venezuela would have invaded Guyana, the envoy said.",
    "ASSAULT invaded: Venezuela > Guyana, conditional",
  ],
  ["Fears of a Chinese invasion of Taiwan grew.", "ASSAULT invasion: China > Taiwan, possible"],
  ["Nobody was killed in the attack on the convoy.", "ASSAULT killed: - > -, not happened"],
  [
    "A planned meeting between Kenya and Uganda was cancelled.",
    "CONSULT meeting: Kenya+Uganda > -, not planned",
  ],
  ["Greece is unlikely to expel the diplomats.", "SANCTION expel: Greece > diplomats, not possible"],
];

const nothing: readonly string[] = [
  "Peru's foreign minister took over his post in Lima.",
  "Peru shut the door on any thought of a new list.",
  "The minister has called the deal bad and dangerous.",
  "The storm hit the coast of Mozambique and killed 200 people.",
  "The two leaders struck a balance between growth and safety.",
  "Shares hit record highs in Tokyo.",
  "A fire destroyed a warehouse in Lagos.",
  "The prime minister fired the interior minister.",
  "The striker hit the post and Brazil beat Chile 2-1.",
  "The team's attack was poor against Spain.",
  "The president suffered a heart attack in Lima.",
  "The film shoots in Morocco next year.",
  "The bank raised its target and investors took fright.",
  "The doctor fought the disease for years.",
  "The company released its quarterly results.",
  "A gas explosion killed 12 miners in Shaanxi.",
  "Poachers killed the elephants.",
  "Bombings have declined this year.",
  "The attack helicopter was built in Toulouse.",
  "The court released the document on Friday.",
  "The mayor met the budget target.",
];

test.each(acts)("%s", async (text, expected) => expect(await eventsIn(text)).toContain(expected));
test.each(notYet)("not yet: %s", async (text, expected) => expect(await eventsIn(text)).toContain(expected));
test.each(nothing)("nothing in: %s", async (text) => expect(await eventsIn(text)).toEqual([]));

test("an attack on a record is a reproach, and de-escalation no escalation", async () => {
  expect(await eventsIn("The senator attacked his rival's record on taxes.")).toEqual([
    "ACCUSE attacked: senator > -, happened",
  ]);
  expect((await eventsIn("Officials praised the de-escalation in Kashmir.")).join()).not.toMatch(
    /ASSAULT|MOBILIZE/u,
  );
});

test("what was said points to the innermost statement that holds it", async () => {
  const found = await findingsIn("The envoy told reporters that Serbia had attacked Kosovo.");
  const attack = found.events.find((event) => event.type === "ASSAULT");
  const told = found.statements.find((statement) => statement.id === attack?.statement);
  expect(told && found.words(told.cue[0])).toBe("told");
  expect(attack?.reality).toBe("happened");
});

describe("figures", () => {
  const counts: readonly (readonly [string, readonly (readonly [string, number | null, number | null])[]])[] =
    [
      ["Gunmen killed at least 43 people in Kano.", [["killed", 43, null]]],
      ["Between 20 and 30 people were killed when gunmen attacked a mosque in Kano.", [["killed", 20, 30]]],
      ["Egyptian police arrested dozens of activists.", [["detained", 24, 99]]],
      ["Gunmen kidnapped two hundred schoolgirls in Zamfara.", [["hostages", 200, 200]]],
      ["Police in Nairobi arrested more than 40 protesters.", [["detained", 40, null]]],
      ["The attack on the convoy left no casualties.", [["killed", 0, 0]]],
      [
        "The army shelled the town, killing two and wounding 14 people.",
        [
          ["killed", 2, 2],
          ["injured", 14, 14],
        ],
      ],
      [
        "At least 12 people were killed and 40 wounded on Friday and Saturday.",
        [
          ["killed", 12, null],
          ["injured", 40, 40],
        ],
      ],
      ["Rebels killed the mayor of Goma.", []],
      ["Russian troops withdrew from 30 villages.", []],
    ];
  test.each(counts)("%s", async (text, expected) => {
    const { events } = await findingsIn(text);
    const figures = events.flatMap((event) => event.figures.map((one) => [one.kind, one.from, one.to]));
    expect(figures).toEqual(expected);
  });
});

test("time and place are those of the act, not of the telling", async () => {
  const found = await findingsIn(
    "Chad announced on Friday that rebels had killed a judge in Zouar on Monday.",
    "2024-05-08",
  );
  const killed = found.events.find((event) => event.type === "ASSAULT");
  const time = found.times.find((one) => one.id === killed?.time);
  expect(found.words(time?.span)).toMatch(/Monday/u);
  expect(found.place(killed?.place ?? null)).toBe("Zouar");
});

test("an event says its mode, its contexts and its CAMEO code", async () => {
  const { events } = await findingsIn("Seven people died when a Turkish drone strike hit Kobani.");
  expect(events.map((event) => event.mode)).toContain("drone");
  const signed = (await findingsIn("Poland and Ukraine signed an agreement on arms.")).events[0];
  expect([signed?.cameo, signed?.contexts]).toEqual(["057", ["diplomatic"]]);
});
