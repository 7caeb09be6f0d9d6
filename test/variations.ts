/** A report in our own words with what must be found in it and what must not. */
export interface Variation {
  readonly name: string;
  /** Day of publication. */
  readonly published: string;
  readonly text: string;
  /** "who: kind, status, because of whom" in the order of the text. All of them. */
  readonly commitments: readonly string[];
  /** "kind condition", in the order of the text. All of them. */
  readonly conditions: readonly string[];
  /** All negotiations, with the fields that matter. */
  readonly negotiations: readonly {
    readonly parties: readonly string[];
    readonly mediators?: readonly string[];
    readonly place?: string | null;
    readonly rounds?: readonly string[];
    readonly base?: string | null;
    readonly outcome?: string | null;
  }[];
  /** Acts that are told to have happened, as "TYPE on recipients by actors". */
  readonly happened: readonly RegExp[];
  /** Acts that must not be told as happened. */
  readonly never: readonly RegExp[];
}

export const variations: readonly Variation[] = [
  {
    name: "Sudan in Jeddah",
    published: "2023-06-07",
    text: `Sudan's army said on Wednesday that it would not attend peace talks with the Rapid Support Forces scheduled for Friday in Jeddah.

The Rapid Support Forces confirmed their participation in the negotiations. American mediators had hoped for a truce before the holiday.

Eritrea had sworn revenge for the murder of General Idriss Bakhit, but Eritrean officials hinted that they could delay their retaliation.`,
    commitments: ["Eritrea: threat, deferred, because of Idriss Bakhit"],
    conditions: [],
    negotiations: [
      {
        parties: ["Rapid Support Forces in", "Sudanese Armed Forces out"],
        mediators: ["United States"],
        place: "Jeddah",
        rounds: ["scheduled 2023-06-09"],
        outcome: null,
      },
    ],
    happened: [/^ASSAULT on .*Bakhit/u],
    never: [/ASSAULT .* by Eritrea/u],
  },
  {
    name: "Congo and Rwanda in Luanda",
    published: "2024-12-16",
    text: `Negotiations between Congo and Rwanda, due to be held in Luanda on Tuesday, are based on a draft from November 25.

Rwanda has refused to take part unless Congo speaks with the rebels. Angola is mediating the talks.

Congo threatened to strike Rwanda after the shelling of Goma.`,
    commitments: ["Democratic Republic of the Congo: threat, pending"],
    conditions: ["unless Congo speaks with the rebels"],
    negotiations: [
      {
        parties: ["Democratic Republic of the Congo in", "Rwanda out"],
        mediators: ["Angola"],
        place: "Luanda",
        rounds: ["scheduled 2024-12-17"],
        base: "2024-11-25",
        outcome: null,
      },
    ],
    happened: [],
    never: [/ASSAULT on Rwanda/u],
  },
  {
    name: "Armenia and Azerbaijan, order turned round",
    published: "2022-09-16",
    text: `Azerbaijan warned that it would retake the heights if Armenia did not pull back its artillery.

Two days earlier its soldiers had killed Colonel Vahan Terteryan. Armenia promised to avenge the colonel's death.

The two governments are still expected to meet for border talks in Brussels on Monday, which France will host.`,
    commitments: ["Azerbaijan: threat, pending", "Armenia: threat, pending"],
    conditions: ["if Armenia did not pull back its artillery"],
    negotiations: [{ parties: [], place: "Brussels", rounds: ["scheduled 2022-09-19"], outcome: null }],
    happened: [/^ASSAULT on .*Terteryan/u],
    never: [/ASSAULT on Azerbaijan/u],
  },
  {
    name: "Ukraine and Russia in Istanbul",
    published: "2025-05-14",
    text: `Russia will send a delegation to Istanbul for cease-fire negotiations with Ukraine on Thursday. Turkey, which is hosting the talks, urged both sides to show restraint.

Ukraine demanded that Russia withdraw from Kherson before any deal.

The Kremlin is weighing a response to the drone attack on Kursk.`,
    commitments: ["Turkey: demand, pending", "Ukraine: demand, pending"],
    conditions: [],
    negotiations: [{ parties: ["Russia in", "Ukraine in"], rounds: ["scheduled 2025-05-15"], outcome: null }],
    happened: [],
    never: [/by Russia/u],
  },
  {
    name: "Yemen in Muscat",
    published: "2023-09-21",
    text: `Talks between Saudi Arabia and the Houthis ended in Muscat on Wednesday without an agreement. Omani mediators shuttled between the two delegations.

The Houthis said they would attack the kingdom's ports unless salaries were paid. Saudi Arabia offered to reopen the airport in exchange for a truce.`,
    commitments: ["Houthis: threat, pending", "Saudi Arabia: offer, pending"],
    conditions: ["unless salaries were paid", "exchange a truce"],
    negotiations: [
      { parties: ["Houthis in", "Saudi Arabia in"], mediators: ["Oman"], place: "Muscat", outcome: "none" },
    ],
    happened: [],
    never: [/ASSAULT/u],
  },
  {
    name: "the dam on the Nile",
    published: "2021-04-07",
    text: `Ethiopia walked out of the dam negotiations with Egypt and Sudan on Tuesday, complaining about a lack of trust.

Egypt's president warned Ethiopia not to touch a drop of his country's water. Sudan called for mediation by the African Union.

Egypt had earlier threatened to bomb the dam. It has since dropped that threat.`,
    commitments: [
      "Egypt's president: warning, pending",
      "Sudan: demand, pending",
      "Egypt: threat, withdrawn",
    ],
    conditions: [],
    negotiations: [{ parties: ["Egypt in", "Ethiopia out", "Sudan in"], outcome: null }],
    happened: [],
    never: [/ASSAULT/u],
  },
  {
    name: "Kosovo and Serbia in Brussels",
    published: "2023-03-01",
    text: `Kosovo's prime minister announced that his country would take part in talks with Serbia in Brussels on Friday. European Union mediators have drafted a text.

Serbia has not decided whether to attend the talks. Belgrade pledged to withdraw its troops from the border by Sunday and later made good on its pledge.`,
    commitments: ["Serbia: promise, carried-out"],
    conditions: [],
    negotiations: [
      {
        parties: ["Kosovo in", "Serbia undecided"],
        mediators: ["European Union"],
        place: "Brussels",
        rounds: ["scheduled 2023-03-03"],
      },
    ],
    happened: [],
    never: [/ASSAULT/u],
  },
  {
    name: "two tracks in one report",
    published: "2025-02-12",
    text: `Nuclear talks between Iran and the United States resumed in Rome on Tuesday.

Separately, trade negotiations between India and Canada collapsed. India vowed to impose tariffs unless Canada reopens its market.`,
    commitments: ["India: threat, pending"],
    conditions: ["unless Canada reopens its market"],
    negotiations: [
      {
        parties: ["Iran in", "United States in"],
        place: "Rome",
        rounds: ["under-way 2025-02-11"],
        outcome: null,
      },
      { parties: ["Canada in", "India in"], outcome: "collapsed" },
    ],
    happened: [],
    never: [/ASSAULT/u],
  },
  {
    name: "Pakistan and India, nothing done and nothing threatened",
    published: "2019-02-20",
    text: `India is considering a response to the bombing in Pulwama, and Pakistan is preparing for strikes.

Analysts asked if the two countries would talk. India denied shelling the border. Pakistan stressed that it was ready to defend itself.`,
    commitments: [],
    conditions: [],
    negotiations: [],
    happened: [],
    never: [/ASSAULT .* by (?:India|Pakistan)/u],
  },
  {
    name: "Venezuela and Guyana, a deal that was struck",
    published: "2023-12-15",
    text: `Guyana and Venezuela reached an agreement on Thursday in talks brokered by Brazil.

Venezuela promised not to use force as long as Guyana suspends drilling. Before the summit it had threatened to annex the region, but Caracas has now backed down.`,
    commitments: ["Venezuela: promise, pending", "Venezuela: threat, withdrawn"],
    conditions: ["while Guyana suspends drilling"],
    negotiations: [{ parties: ["Guyana in", "Venezuela in"], mediators: ["Brazil"], outcome: "agreement" }],
    happened: [],
    never: [/ASSAULT/u],
  },
  {
    name: "Ukraine and Belarus, the condition first",
    published: "2025-05-14",
    text: `Ukraine said it would skip Friday's prisoner-exchange negotiations with Russia in Istanbul, complaining of a lack of security guarantees. A Ukrainian envoy in Turkey, Oleksiy Danylenko, told reporters that the killing of Colonel Ivan Voronych in Kyiv had led his government to withdraw from the talks, which were to build on a draft from May 5.

If the parties reach an agreement, a threatened Belarusian offensive may be delayed, Turkish President Recep Tayyip Erdogan suggested. Belarus, which vowed to avenge the assassination of General Viktor Khrenin, has hinted that it might hold off on its response.

Russia's foreign ministry confirmed that Moscow would take part. Turkish mediators Hakan Fidan and Ibrahim Kalin met both sides on Tuesday.`,
    commitments: ["Belarus: threat, deferred, because of Viktor Khrenin"],
    conditions: ["if the parties reach an agreement"],
    negotiations: [
      {
        parties: ["Russia in", "Ukraine out"],
        mediators: ["Hakan Fidan", "Ibrahim Kalin", "Turkey"],
        place: "Istanbul",
        rounds: ["scheduled 2025-05-16"],
        base: "2025-05-05",
        outcome: null,
      },
    ],
    happened: [/^ASSAULT on .*Voronych/u, /^ASSAULT on .*Khrenin/u],
    never: [/ASSAULT .* by Belarus/u],
  },
];
