import { describe, expect, test } from "vitest";
import { findingsIn } from "./found.ts";
import { type Variation, variations } from "./variations.ts";

describe.each(variations)("$name", async (variation: Variation) => {
  const found = await findingsIn(variation.text, variation.published);
  const { actor, words, place } = found;
  const dayOf = (id: string | null) => found.times.find((time) => time.id === id)?.from ?? null;
  const recipients = (id: string | null) =>
    found.events.find((event) => event.id === id)?.recipients.map(actor) ?? [];

  test("commitments", () => {
    const told = found.commitments.map((one) => {
      const because = recipients(one.because).join(", ");
      return `${one.by.map(actor).join(", ")}: ${one.kind}, ${one.status}${because ? `, because of ${because}` : ""}`;
    });
    expect(told).toEqual(variation.commitments);
  });

  test("conditions", () => {
    expect(found.conditions.map((one) => `${one.kind} ${words(one.condition)}`)).toEqual(
      variation.conditions,
    );
  });

  test("negotiations", () => {
    const told = found.negotiations.map((one) => ({
      parties: one.parties.map((party) => `${actor(party.actor)} ${party.standing}`).sort(),
      mediators: one.mediators.map((mediator) => actor(mediator.actor)).sort(),
      place: place(one.host?.place ?? null),
      rounds: one.rounds.map((round) => `${round.status} ${dayOf(round.time)}`),
      base: dayOf(one.base?.time ?? null),
      outcome: one.outcome?.kind ?? null,
    }));
    expect(told).toMatchObject(variation.negotiations);
    expect(told).toHaveLength(variation.negotiations.length);
  });

  test("acts that happened, and none that did not", () => {
    const happened = found.events
      .filter(
        (event) =>
          event.polarity === "affirmed" &&
          event.reality === "happened" &&
          /^(?:ASSAULT|REJECT)$/u.test(event.type),
      )
      .map(
        (event) =>
          `${event.type} on ${event.recipients.map(actor).join(", ")} by ${event.actors.map(actor).join(", ")}`,
      );
    for (const act of variation.happened)
      expect(
        happened.some((one) => act.test(one)),
        `${act} in ${happened.join("; ")}`,
      ).toBe(true);
    for (const act of variation.never) expect(happened.filter((one) => act.test(one))).toEqual([]);
  });
});
