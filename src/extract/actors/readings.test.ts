import { describe, expect, test } from "vitest";
import { actorsIn, called } from "../../../test/actors.ts";

/** The actors of a text, each with what stands for it. */
async function mentionsIn(text: string): Promise<readonly string[]> {
  return (await actorsIn(text, "2024-03-02")).map(called(text));
}

describe("who speaks after what is said", () => {
  test.each([
    [
      "Maria Diallo spoke in Dakar. Ousmane Ba's illness was over, she said.",
      ["Maria Diallo: Maria Diallo | she"],
    ],
    [
      "Omar Haddad met reporters on Sunday. Jamal Nasser had died at home, he said.",
      ["Omar Haddad: Omar Haddad | he", "Jamal Nasser: Jamal Nasser"],
    ],
    [
      "Omar Haddad was late. After he arrived he said that it was over.",
      ["Omar Haddad: Omar Haddad | he | he"],
    ],
  ])("%s", async (text, expected) => {
    const found = await mentionsIn(text);
    for (const line of expected) expect(found).toContain(line);
  });
});

describe("offices and bodies named before", () => {
  test("the prime minister is not the defence minister", async () => {
    const text = "Albania's defence minister resigned. The prime minister said that he was sorry.";
    expect((await mentionsIn(text)).find((line) => line.includes("defence"))).not.toContain("prime");
  });
  test("the ministry of the state that is spoken of", async () => {
    const text = "Peru has closed its port to Chile and Bolivia, its Foreign Ministry said.";
    const found = await actorsIn(text, "2024-03-02");
    expect(found.find(({ name }) => name.includes("Ministry"))?.country).toBe("PER");
  });
  test("a spokesman some sentences on", async () => {
    const text =
      "Luis Paredes, the spokesman of the fire brigade, counted nine dead. The mill burned all night. No cause was known. Rain fell. Two hundred had worked there, the spokesman said.";
    expect((await mentionsIn(text))[0]).toBe(
      "Luis Paredes: Luis Paredes | the spokesman of the fire brigade | the spokesman",
    );
  });
  test("the government is the one just named, not a state's", async () => {
    const text =
      "Nigeria sent envoys. The rebel-run government in the north refused to see them. The government's radio called it a trick.";
    expect((await mentionsIn(text)).find((line) => line.startsWith("Nigeria"))).not.toContain("overnment");
  });
  test("a body with an article is no person", async () => {
    const found = await actorsIn("The Solidarnost called a strike for Monday.", "2024-03-02");
    expect(found.filter(({ kind }) => kind === "person")).toEqual([]);
  });
});

describe("nobody", () => {
  test.each([
    "Grad rockets hit the depot.",
    "The shells flattened a group of houses.",
    "Rain spoiled the Lima talks.",
  ])("%s", async (text) => expect(await mentionsIn(text)).toEqual([]));
});
