import { describe, expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { findActors, openRegister } from "../actors/index.ts";
import { choose } from "./choose.ts";
import { findPlaces, openGazetteer } from "./index.ts";

const gazetteer = openGazetteer();
const register = openRegister();

async function placesIn(text: string): Promise<readonly string[]> {
  const reading = await readText(text, { publishedAt: "2024-08-14" });
  const actors = findActors(reading, register, "2024-08-14");
  return findPlaces(reading, gazetteer, actors).map(
    (place) => `${place.name} ${place.country ?? "-"} ${place.kind}`,
  );
}

describe("the gazetteer", () => {
  const pairs: readonly (readonly [string, string | null, number, number])[] = [
    ["Gaza", "PSE", 31, 34],
    ["Darfur", "SDN", 13, 24],
    ["Donbas", "UKR", 48, 38],
    ["the West Bank", "PSE", 31, 35],
    ["Kidal", "MLI", 18, 1],
    ["Lebanon", "LBN", 33, 35],
    ["Kherson", "UKR", 46, 32],
    ["Red Sea", null, 20, 38],
  ];
  test.each(pairs)("%s", (name, country, lat, lon) => {
    const place = choose(gazetteer.find(name), null, () => 0);
    expect([place?.country, Math.trunc(place?.lat ?? 0), Math.trunc(place?.lon ?? 0)]).toEqual([
      country,
      lat,
      lon,
    ]);
  });
  test("one of many by the states spoken of", () => {
    const tripoli = gazetteer.find("Tripoli");
    expect(choose(tripoli, null, () => 0)?.country).toBe("LBY");
    expect(choose(tripoli, "LBN", () => 0)?.country).toBe("LBN");
    expect(choose(tripoli, null, (iso) => (iso === "LBN" ? 1 : 0))?.country).toBe("LBN");
  });
  test("a small town of nowhere in particular is not guessed at", () =>
    expect(choose(gazetteer.find("Springfield"), null, () => 0)?.country ?? null).toBe(null));
});

describe("places", () => {
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ["He was killed in Tehran.", ["Tehran IRN city"]],
    ["Fighting spread across Darfur.", ["Darfur SDN region"]],
    ["The two sides will meet in Geneva.", ["Geneva CHE city"]],
    ["Troops crossed into Lebanon.", ["Lebanon LBN country"]],
    ["A drone hit a depot near Odesa.", ["Odesa UKR city"]],
    ["Rebels seized a base in northern Mali.", ["Mali MLI country"]],
    ["Protests went on in Georgia, the Georgian opposition said.", ["Georgia GEO country"]],
  ];
  test.each(pairs)("%s", async (text, expected) => expect(await placesIn(text)).toEqual(expected));
  const none = [
    "Tehran vowed to respond.",
    "Israel rejected the plan.",
    "The army said it had won.",
    "French officials welcomed the deal.",
  ];
  test.each(none)("no place: %s", async (text) => expect(await placesIn(text)).toEqual([]));
});
