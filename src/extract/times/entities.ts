import type { Entity, Reading, Sentence } from "../../schema/reading.ts";

const bySentence = new WeakMap<Reading, ReadonlyMap<number, readonly Entity[]>>();

/** The entities of one sentence, without a walk over all of the report's. */
export function entitiesOf(reading: Reading, sentence: Sentence): readonly Entity[] {
  const known = bySentence.get(reading) ?? index(reading);
  return known.get(sentence.index) ?? [];
}

function index(reading: Reading): ReadonlyMap<number, readonly Entity[]> {
  const found = new Map<number, Entity[]>();
  for (const entity of reading.entities) {
    const list = found.get(entity.sentence);
    if (list) list.push(entity);
    else found.set(entity.sentence, [entity]);
  }
  bySentence.set(reading, found);
  return found;
}
