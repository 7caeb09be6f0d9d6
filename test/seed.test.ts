import { describe, expect, test } from "vitest";
import { fromText } from "../src/clean/index.ts";
import { type Findings, findingsOf } from "./found.ts";
import { outside } from "./read.ts";

/** A real report that is no part of the project; without it these tests are skipped. */
const seed = outside("../../shared/seeds/000_4d7c32d097a8e129.txt");
const published = "2024-08-14";

describe.skipIf(seed === null)("the first real report", async () => {
  const report = fromText(seed ?? "", { publishedAt: published });
  const { text } = report;
  const found: Findings = seed ? await findingsOf(report) : (null as never);

  const byKey = (key: string) => found.actors.find((actor) => actor.key === key);
  const named = (part: string) => found.actors.find((actor) => actor.name.includes(part));
  const one = (part: string) => named(part)?.id ?? "none";
  const dayOf = (id: string | null) => found.times.find((time) => time.id === id)?.from ?? null;
  const at = (part: string) => text.indexOf(part);

  describe("actors", () => {
    test.each([
      "Hamas",
      "Israel",
      "Iran",
      "Hezbollah",
      "United States",
      "Qatar",
      "Hadi",
      "Haniyeh",
      "Biden",
      "Shukr",
      "McGurk",
      "Hochstein",
      "Netanyahu",
      "Gallant",
    ])("%s", (part) => expect(named(part)).toBeDefined());
    test("kinds and countries", () => {
      expect(named("Hamas")?.kind).toBe("armed-group");
      expect(named("Hezbollah")?.kind).toBe("armed-group");
      expect(named("Israel")).toMatchObject({ kind: "state", country: "ISR" });
      expect(named("Iran")).toMatchObject({ kind: "state", country: "IRN" });
      expect(named("United States")).toMatchObject({ kind: "state", country: "USA" });
      for (const part of ["Hadi", "Haniyeh", "Biden", "Shukr", "McGurk", "Hochstein", "Netanyahu", "Gallant"])
        expect(named(part)?.kind).toBe("person");
    });
    test("who stands for whom", () => {
      expect(
        named("Hadi")?.ties.some((tie) => tie.relation === "represents" && tie.to === one("Hamas")),
      ).toBe(true);
      expect(
        named("Hezbollah")?.ties.some((tie) => tie.relation === "proxy-of" && tie.to === one("Iran")),
      ).toBe(true);
    });
  });

  test("times", () => {
    const days = found.times.map((time) => time.from);
    for (const day of ["2024-08-14", "2024-08-15", "2024-07-02", "2023-10-07"]) expect(days).toContain(day);
  });

  test("without a publication date the days stay open", async () => {
    const undated = await findingsOf(fromText(seed ?? ""));
    expect(undated.times.length).toBeGreaterThan(0);
    for (const time of undated.times) expect([time.from, time.problem]).toEqual([null, expect.any(String)]);
  });

  test.each(["Hamas", "Hadi", "Biden", "Iran", "Hezbollah", "Netanyahu", "Gallant"])(
    "a statement by %s",
    (part) => {
      const sides = new Set([
        one(part),
        ...found.actors
          .filter((actor) =>
            actor.ties.concat().some((tie) => tie.to === one(part) && tie.relation === "part-of"),
          )
          .map((actor) => actor.id),
      ]);
      expect(found.statements.some((statement) => statement.source.actors.some((id) => sides.has(id)))).toBe(
        true,
      );
    },
  );
  test("a statement by Iranian officials", () => {
    const cue = at("indicated");
    expect(
      found.statements.some(
        (statement) => statement.cue.some(([start]) => start === cue) && statement.source.span !== null,
      ),
    ).toBe(true);
  });

  describe("events", () => {
    test.each(["Haniyeh", "Shukr"])("the killing of %s happened", (part) => {
      const killings = found.events.filter(
        (event) => event.type === "ASSAULT" && event.recipients.includes(one(part)),
      );
      expect(killings.length).toBeGreaterThan(0);
      for (const event of killings) expect([event.polarity, event.reality]).toEqual(["affirmed", "happened"]);
    });
    test("Hamas rejects the talks", () => {
      expect(
        found.events.some((event) => event.type === "REJECT" && event.actors.includes(one("Hamas"))),
      ).toBe(true);
    });
    test("nothing says that Iran attacked Israel", () => {
      const attacks = found.events.filter(
        (event) => event.type === "ASSAULT" && event.actors.includes(one("Iran")),
      );
      expect(
        attacks.filter((event) => event.reality === "happened" && event.polarity === "affirmed"),
      ).toEqual([]);
    });
  });

  test("the condition", () => {
    expect(found.conditions).toHaveLength(1);
    const [condition] = found.conditions;
    expect(condition?.kind).toBe("if");
    expect(found.words(condition?.condition)).toMatch(/^a \S+ deal is reached$/u);
    expect(found.words(condition?.consequence)).toMatch(/attack .* could be delayed$/u);
    expect(found.statements.find((statement) => statement.id === condition?.by)?.source.actors).toContain(
      one("Biden"),
    );
  });

  describe("commitments", () => {
    const because = (id: string | null | undefined) =>
      found.events.find((event) => event.id === id)?.recipients ?? [];
    test("Iran's, because of Haniyeh, deferred by its own officials", () => {
      const own = found.commitments.filter((commitment) => commitment.by.includes(one("Iran")));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ kind: "threat", status: "deferred", toward: [] });
      expect(because(own[0]?.because)).toContain(one("Haniyeh"));
    });
    test("Hezbollah's, because of Shukr, pending", () => {
      const own = found.commitments.filter((commitment) => commitment.by.includes(one("Hezbollah")));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ kind: "threat", status: "pending" });
      expect(because(own[0]?.because)).toContain(one("Shukr"));
    });
    test("no others", () => expect(found.commitments).toHaveLength(2));
  });

  describe("the negotiation", () => {
    const negotiation = () => found.negotiations[0];
    test("is one", () => expect(found.negotiations).toHaveLength(1));
    test("Hamas out, Israel in", () => {
      const parties = negotiation()?.parties.map((party) => [party.actor, party.standing]);
      expect(parties).toContainEqual([one("Hamas"), "out"]);
      expect(parties).toContainEqual([one("Israel"), "in"]);
      expect(parties).toHaveLength(2);
    });
    test("mediated by the United States with its envoys", () => {
      const mediators = negotiation()?.mediators.map((mediator) => mediator.actor) ?? [];
      expect([...mediators].sort()).toEqual([one("United States"), one("McGurk"), one("Hochstein")].sort());
    });
    test("in Qatar on 15 August, on the proposal of 2 July", () => {
      expect(found.place(negotiation()?.host?.place ?? null)).toBe("Qatar");
      expect(negotiation()?.rounds.map((round) => [dayOf(round.time), round.status])).toEqual([
        ["2024-08-15", "scheduled"],
      ]);
      expect(dayOf(negotiation()?.base?.time ?? null)).toBe("2024-07-02");
      expect(negotiation()?.outcome).toBeNull();
    });
    test("Hamas asks for guarantees", () => {
      const own = negotiation()?.demands.filter((demand) => demand.by.includes(one("Hamas"))) ?? [];
      expect(own.map((demand) => found.words(demand.span)).join(" ")).toContain("guarantees");
    });
  });

  test("nothing is found in the appeal box", () => {
    const promo = report.blocks.filter((block) => block.kind === "promo");
    const box: readonly [number, number] = [promo[0]?.span[0] ?? -1, promo.at(-1)?.span[1] ?? -1];
    expect(box[0]).toBe(text.indexOf("This holiday"));
    expect(box[1]).toBeGreaterThan(text.lastIndexOf("truth."));
    const spans = JSON.stringify([
      found.actors,
      found.statements,
      found.events,
      found.conditions,
      found.commitments,
      found.negotiations,
    ]).matchAll(/\[(\d+),(\d+)\]/gu);
    for (const [, start, end] of spans)
      expect(Number(start) < box[1] && Number(end) > box[0], `${start}-${end}`).toBe(false);
  });
  test("ids of the register", () => expect(byKey("hamas") ?? named("Hamas")?.key).toBeTruthy());
});
