import type { Reading } from "../../schema/reading.ts";
import type { Participants } from "./participants.ts";
import type { Trigger } from "./triggers.ts";

/** Whether a trigger is kept: a word that may mean other things needs somebody known who acts or is acted on. */
export function stands(trigger: Trigger, people: Participants, _reading: Reading): boolean {
  const known = (people.actors.length > 0 ? 1 : 0) + (people.recipients.length > 0 ? 1 : 0);
  if (trigger.sense.sure >= 3) return true;
  return trigger.sense.sure === 2 ? known >= 1 : known === 2;
}
