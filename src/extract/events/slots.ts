import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { antecedent, isPassive, objectsOf, prepositions, surfaceSubject, withConjuncts } from "./grammar.ts";
import { type Open, put, type Slots } from "./slot-map.ts";

/** The slots of a verb or predicative adjective. */
export function verbSlots(sentence: Sentence, word: Word, depth = 0): Slots {
  const slots: Open = new Map();
  const passive = isPassive(sentence, word);
  const subject = surfaceSubject(sentence, word);
  if (passive) put(slots, "pass", [word]);
  put(slots, passive ? "obj" : "subj", subject);
  for (const object of objectsOf(sentence, word))
    put(slots, passive ? "obj2" : "obj", withConjuncts(sentence, antecedent(sentence, object)));
  for (const child of childrenOf(sentence, word)) putChild(sentence, slots, child);
  if (passive) put(slots, "subj", slots.get("by") ?? []);
  if (!slots.has("obj")) put(slots, "obj", slots.get("iobj") ?? []);
  gapOf(sentence, word, slots, passive);
  for (const object of slots.get("obj") ?? []) putObjectsOwn(sentence, slots, object, /^/u);
  for (const other of childrenOf(sentence, word, "obl"))
    putObjectsOwn(sentence, slots, other, /^(with|between)$/u);
  putComplement(sentence, word, slots, depth);
  return slots;
}

function putChild(sentence: Sentence, slots: Open, child: Word): void {
  const words = () => withConjuncts(sentence, antecedent(sentence, child));
  if (isA(child, "iobj")) put(slots, "iobj", words());
  else if (isA(child, "compound:prt")) put(slots, "prt", [child]);
  else if (isA(child, "advmod") && particle.has(lemmaOf(child))) put(slots, "prt", [child]);
  else if (isA(child, "obl", "nmod"))
    for (const name of prepositions(sentence, child)) put(slots, name, words());
}

/** "imposed sanctions **on** the generals", "left the talks **with** Rome": the preposition may hang on another noun. */
function putObjectsOwn(sentence: Sentence, slots: Open, object: Word, names: RegExp): void {
  for (const child of childrenOf(sentence, object, "nmod")) {
    if (isA(child, "nmod:poss")) continue;
    for (const name of prepositions(sentence, child))
      if (names.test(name) && !slots.has(name)) put(slots, name, withConjuncts(sentence, child));
  }
}

const particle = new Set(["back", "down", "out", "up", "off", "over", "away", "aside", "in"]);

/** "the town that they bombed", "the people who were killed": the noun is the clause's missing object. */
function gapOf(sentence: Sentence, word: Word, slots: Open, passive: boolean): void {
  if (word.deprel !== "acl:relcl" || passive || slots.has("obj")) return;
  const noun = headOf(sentence, word);
  const subject = childrenOf(sentence, word, "nsubj")[0];
  if (noun && subject && antecedent(sentence, subject) === subject)
    put(slots, "obj", withConjuncts(sentence, noun));
}

function putComplement(sentence: Sentence, word: Word, slots: Open, depth: number): void {
  const clause = childrenOf(sentence, word, "xcomp", "ccomp").find(
    (child) => child.deprel !== "ccomp:speech",
  );
  if (!clause) return;
  const finite = isA(clause, "ccomp") && hasTense(sentence, clause);
  if (!finite && !slots.has("obj") && !slots.has("pass")) put(slots, "obj", raisedObject(sentence, clause));
  const chain = finite ? [clause] : chainOf(sentence, clause);
  put(slots, finite ? "that" : "comp", chain);
  const aux = childrenOf(sentence, clause, "aux").filter((child) =>
    /^(will|would|shall|'ll|could|may)$/u.test(lemmaOf(child)),
  );
  put(slots, "will", aux);
  if (depth > 2) return;
  for (const link of chain) {
    for (const [name, words] of verbSlots(sentence, link, depth + 1)) {
      if (!name.startsWith("comp-")) put(slots, `comp-${name}`, words);
    }
  }
}

/** Whether a clause has a tense of its own. */
function hasTense(sentence: Sentence, clause: Word): boolean {
  const finite = /^(VBD|VBZ|VBP|MD)$/u;
  if (finite.test(clause.xpos)) return true;
  return childrenOf(sentence, clause, "aux", "cop").some((child) => finite.test(child.xpos));
}

/** "accused **them** of lying", "want **them** to leave": read as the subject of the clause, it is the verb's object too. */
function raisedObject(sentence: Sentence, clause: Word): readonly Word[] {
  return childrenOf(sentence, clause, "nsubj").flatMap((child) => withConjuncts(sentence, child));
}

/** A clause and the infinitives that complete it: "continue", "attack" of "to continue to attack". */
export function chainOf(sentence: Sentence, clause: Word): readonly Word[] {
  const next = childrenOf(sentence, clause, "xcomp")[0];
  return next ? [clause, ...chainOf(sentence, next)] : [clause];
}
