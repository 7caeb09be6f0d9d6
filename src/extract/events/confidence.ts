import type { Participants } from "./participants.ts";
import type { Trigger } from "./triggers.ts";

/**
 * How sure it is that the words tell of this type of event, from 0 to 1: .5 for a trigger word alone, more where its
 * frame asked for particular words around it, where somebody known acts, and where somebody known is acted on.
 */
export function confidenceOf({ sense, pos }: Trigger, people: Participants): number {
  const asked = sense.frame.some((one) => !one.not && one.values.length > 0);
  const parts = [
    0.5,
    sense.sure === 3 || asked ? 0.15 : 0,
    people.actors.length > 0 ? 0.15 : 0,
    people.recipients.length > 0 ? 0.1 : 0,
    pos === "VERB" ? 0.05 : 0,
  ];
  return Math.round(parts.reduce((sum, part) => sum + part, 0) * 100) / 100;
}
