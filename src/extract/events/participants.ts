import type { Word } from "../../schema/reading.ts";
import { type Cast, fill } from "./roles.ts";
import type { Slots } from "./slot-map.ts";
import type { Trigger } from "./triggers.ts";

/** The ids of those who act and those who are acted on. */
export interface Participants {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Who takes part in a trigger's event, by the slots that its row names. Nobody stands on both sides. */
export function participantsOf(trigger: Trigger, cast: Cast): Participants {
  const { sentence, word, slots, sense } = trigger;
  const actors = fill(sentence, sense.actor, withoutSites(slots, trigger, cast), cast, word);
  const lists =
    sense.type === "ASSAULT"
      ? sense.recipient.filter((names) => !placeLike(names, trigger, cast))
      : sense.recipient;
  const recipients = fill(sentence, lists, withoutOwn(slots, trigger, cast), cast, word).filter(
    (id) => !actors.includes(id),
  );
  return { actors, recipients };
}

/** "the Paris attacks", "the Iraq invasion": a place before the noun is where it was, unless the blow has an aim of its own. */
function withoutSites(slots: Slots, { sentence, word, sense, pos }: Trigger, cast: Cast): Slots {
  const named = slots.get("mod");
  if (pos !== "NOUN" || sense.type !== "ASSAULT" || !named) return slots;
  const aimed = slots.has("on") || slots.has("against");
  const isSite = (one: Word) =>
    one.upos === "PROPN" &&
    cast.isPlace(one) &&
    !(aimed && cast.actorsOf(sentence, one, word).some((actor) => actor.name === one.text));
  return new Map([...slots, ["mod", named.filter((one) => !isSite(one))]]);
}

/** What is refused or threatened to others, not to one's own: "refused to withdraw its **troops**" has no recipient. */
function withoutOwn(slots: Slots, { sentence, word }: Trigger, cast: Cast): Slots {
  const own = (one: Word) => cast.actorsOf(sentence, one, word).every((actor) => actor.kind === "population");
  return new Map(
    [...slots].map(([name, words]) => [
      name,
      name.startsWith("comp-") ? words.filter((one) => !own(one)) : words,
    ]),
  );
}

/** "attacks in Iraq" has Iraq as its place, "attacks on Iraq" as the one attacked. */
function placeLike(names: readonly string[], { sentence, word, slots }: Trigger, cast: Cast): boolean {
  return names.every((name) => {
    if (!/^(in|at|near)$/u.test(name)) return false;
    const found = (slots.get(name) ?? []).flatMap((one) => cast.actorsOf(sentence, one, word));
    return found.every((actor) => actor.kind === "state");
  });
}
