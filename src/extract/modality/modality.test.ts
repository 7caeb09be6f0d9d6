import { expect, test } from "vitest";
import { readText } from "../../../test/read.ts";
import { modalityOf } from "./index.ts";

/** Polarity ("not" when negated) and reality of a word's act. */
async function modalityIn(text: string, word: string, headline = false): Promise<string> {
  const { sentences } = await readText(text);
  const found = sentences
    .flatMap((sentence) => sentence.words.map((one) => ({ sentence, one })))
    .find(({ one }) => one.text === word);
  if (!found) throw new Error(`no word ${word} in: ${text}`);
  const { polarity, reality } = modalityOf(found.sentence, found.one, headline);
  return `${polarity === "negated" ? "not " : ""}${reality}`;
}

const pairs: readonly (readonly [text: string, word: string, expected: string])[] = [
  ["Rebels seized the port of Hodeida.", "seized", "happened"],
  ["Troops have surrounded the palace in Bamako.", "surrounded", "happened"],
  ["Troops are surrounding the palace in Bamako.", "surrounding", "ongoing"],
  ["The minister was forced to resign.", "resign", "happened"],
  ["The army managed to retake the bridge.", "retake", "happened"],
  ["The raid led them to withdraw from the village.", "withdraw", "happened"],
  ["She was the first president to visit Lima.", "visit", "happened"],
  ["The navy will blockade the strait.", "blockade", "planned"],
  ["The two envoys are due to meet in Vienna.", "meet", "planned"],
  ["The junta no longer attacks the convoys.", "attacks", "not ongoing"],
  ["Neither Kenya nor Uganda signed the treaty.", "signed", "not happened"],
  ["Both Kenya and Uganda signed the treaty.", "signed", "happened"],
  ["It was the last chance to sign the treaty.", "sign", "possible"],
  ["Lima held out for a withdrawal from the port.", "withdrawal", "demanded"],
  ["Chad plans to expel the envoy.", "expel", "planned"],
  ["Lima promised to release the hostages.", "release", "planned"],
  ["The general threatened to bomb the dam.", "bomb", "planned"],
  ["Manila sent a ship to rescue the sailors.", "rescue", "planned"],
  ["The militia may attack the convoy.", "attack", "possible"],
  ["Berlin is weighing an embargo on Minsk.", "embargo", "possible"],
  ["Diplomats fear a war in the Balkans.", "war", "possible"],
  ["An alleged attack on the mosque angered the town.", "attack", "possible"],
  ["The rebels tried to storm the prison.", "storm", "possible"],
  ["If the army attacks, the rebels will leave.", "attacks", "conditional"],
  ["If the army attacks, the rebels will leave.", "leave", "conditional"],
  ["The junta would have fallen without the loan.", "fallen", "conditional"],
  ["The bishop urged the army to leave.", "leave", "demanded"],
  ["Ghana called for talks.", "talks", "demanded"],
  ["Both sides must disarm.", "disarm", "demanded"],
  ["The army did not shell the school.", "shell", "not happened"],
  ["The army failed to stop the march or retake the bridge.", "stop", "not happened"],
  ["The mediators prevented an attack on the camp.", "attack", "not happened"],
  ["Tripoli denied bombing the clinic.", "bombing", "not happened"],
  ["Nobody was hurt in Lagos.", "hurt", "not happened"],
  ["The rebels refused to disarm.", "disarm", "not planned"],
  ["The junta will not release the judge.", "release", "not planned"],
  ["Seoul is unlikely to expel the consul.", "expel", "not possible"],
  ["The envoy said that rebels had burned the village.", "burned", "happened"],
  ["The jets hit the depot, killing four guards.", "killing", "happened"],
  ["The jets could hit the depot, killing the guards.", "killing", "possible"],
];

test.each(pairs)("%s (%s)", async (text, word, expected) =>
  expect(await modalityIn(text, word)).toBe(expected),
);

test("a headline's present tells what happened", async () => {
  expect(await modalityIn("Junta frees jailed poet", "frees", true)).toBe("happened");
  expect(await modalityIn("Junta to release jailed poet", "release", true)).toBe("planned");
});
