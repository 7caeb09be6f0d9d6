import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import {
  antecedent,
  isPassive,
  nominal,
  prepositions,
  surfaceSubject,
  verbal,
  withConjuncts,
} from "./grammar.ts";
import { lightVerbOf } from "./light.ts";

/**
 * Who and what stands where around a trigger. Names: `subj`, `obj`, `iobj` (logical, passives undone), `comp`
 * (the clause that completes it), `poss`, `mod` (adjectives and compounds), `prt`, `light`, and every
 * preposition by its own name ("on", "against"). `comp-obj` and the like are slots of the completing clause.
 */
export type Slots = ReadonlyMap<string, readonly Word[]>;

type Open = Map<string, readonly Word[]>;

/** The slots of a verb or predicative adjective. */
export function verbSlots(sentence: Sentence, word: Word, depth = 0): Slots {
  const slots: Open = new Map();
  const passive = isPassive(sentence, word);
  const subject = surfaceSubject(sentence, word);
  if (passive) put(slots, "pass", [word]);
  put(slots, passive ? "obj" : "subj", subject);
  for (const child of childrenOf(sentence, word)) putChild(sentence, slots, child, passive);
  if (passive) put(slots, "subj", slots.get("by") ?? []);
  if (!slots.has("obj")) put(slots, "obj", slots.get("iobj") ?? []);
  gapOf(sentence, word, slots, passive);
  for (const object of slots.get("obj") ?? []) putObjectsOwn(sentence, slots, object);
  putComplement(sentence, word, slots, depth);
  return slots;
}

function putChild(sentence: Sentence, slots: Open, child: Word, passive: boolean): void {
  const words = () => withConjuncts(sentence, antecedent(sentence, child));
  if (isA(child, "obj")) put(slots, passive ? "obj2" : "obj", words());
  else if (isA(child, "iobj")) put(slots, "iobj", words());
  else if (isA(child, "compound:prt")) put(slots, "prt", [child]);
  else if (isA(child, "advmod") && particle.has(lemmaOf(child))) put(slots, "prt", [child]);
  else if (isA(child, "obl", "nmod"))
    for (const name of prepositions(sentence, child)) put(slots, name, words());
}

/** "imposed sanctions **on** the generals": the preposition may hang on the object. */
function putObjectsOwn(sentence: Sentence, slots: Open, object: Word): void {
  for (const child of childrenOf(sentence, object, "nmod")) {
    if (isA(child, "nmod:poss")) continue;
    for (const name of prepositions(sentence, child))
      if (!slots.has(name)) put(slots, name, withConjuncts(sentence, child));
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

function chainOf(sentence: Sentence, clause: Word): readonly Word[] {
  const next = childrenOf(sentence, clause, "xcomp")[0];
  return next ? [clause, ...chainOf(sentence, next)] : [clause];
}

/** The slots of a noun that names an act, with those its light verb lends it. */
export function nounSlots(sentence: Sentence, word: Word): Slots {
  const slots: Open = new Map();
  for (const child of childrenOf(sentence, word)) {
    if (isA(child, "nmod:poss")) put(slots, "poss", withConjuncts(sentence, child));
    else if (isA(child, "amod", "compound", "nmod:desc", "nmod:unmarked"))
      put(slots, "mod", withConjuncts(sentence, child));
    else if (isA(child, "nmod", "obl"))
      for (const name of prepositions(sentence, child)) put(slots, name, withConjuncts(sentence, child));
    else if (isA(child, "acl") && child.deprel === "acl") putClause(sentence, slots, child);
    else if (isA(child, "acl:relcl")) putRelative(sentence, slots, child);
    else if (isA(child, "ccomp")) put(slots, "that", [child]);
  }
  lend(sentence, word, slots);
  for (const name of wandering) if (!slots.has(name)) put(slots, name, wandered(sentence, word, name));
  return slots;
}

const wandering = ["by", "against", "on"];

/** "condemned the killing of the nuns **by gunmen**", where the phrase hangs on the nuns or on the verb. */
function wandered(sentence: Sentence, noun: Word, name: string): readonly Word[] {
  const head = headOf(sentence, noun);
  const below = childrenOf(sentence, noun, "nmod").flatMap((child) => childrenOf(sentence, child, "nmod"));
  const beside =
    head && isA(noun, "obj") && !isPassive(sentence, head) ? childrenOf(sentence, head, "obl") : [];
  const found = [...below, ...(name === "by" ? beside : [])].find(
    (child) => child.index > noun.index && prepositions(sentence, child).includes(name),
  );
  return found ? withConjuncts(sentence, found) : [];
}

/** "the attack carried out by Hamas", "the threat to leave". */
function putClause(sentence: Sentence, slots: Open, clause: Word): void {
  const inner = verbSlots(sentence, clause, 2);
  if (childrenOf(sentence, clause, "mark").some((mark) => lemmaOf(mark) === "to")) {
    put(slots, "comp", chainOf(sentence, clause));
    for (const [name, words] of inner) if (name !== "subj") put(slots, `comp-${name}`, words);
    return;
  }
  for (const [name, words] of inner)
    if (name !== "obj" && name !== "subj" && name !== "pass") put(slots, name, words);
}

/** "the attack that Hamas carried out". */
function putRelative(sentence: Sentence, slots: Open, clause: Word): void {
  if (!lightVerbOf(sentence, clause, "")) return;
  const inner = verbSlots(sentence, clause, 2);
  if (inner.get("obj")?.some((word) => word.index === clause.head))
    put(slots, "subj", inner.get("subj") ?? []);
}

function lend(sentence: Sentence, word: Word, slots: Open): void {
  const holder = holderOf(sentence, word);
  const head = headOf(sentence, holder);
  if (!head || !verbal(head)) return;
  const passive = isPassive(sentence, head);
  const governed = isA(holder, "obj", "obl", "iobj") || (passive && isA(holder, "nsubj"));
  if (!governed) return;
  const preposition = isA(holder, "obl") ? (prepositions(sentence, holder)[0] ?? "") : "";
  const light = lightVerbOf(sentence, head, preposition);
  if (!light) return;
  put(slots, "light", [head]);
  for (const [name, words] of verbSlots(sentence, head, 2)) {
    const others = words.filter((other) => other !== word && other !== holder);
    if (name === "subj") put(slots, light.side === "do" ? "subj" : "of", others);
    else if (!/^(obj|pass|comp|that|will)/u.test(name)) put(slots, name, others);
  }
}

const transparent = new Set([
  "number",
  "series",
  "round",
  "wave",
  "string",
  "couple",
  "act",
  "dozen",
  "hundred",
  "spate",
  "kind",
]);

/** The noun whose place in the clause counts: "series" for the attacks in "launched a series of attacks". */
export function holderOf(sentence: Sentence, word: Word): Word {
  const head = headOf(sentence, word);
  if (!head) return word;
  if (isA(word, "nmod") && transparent.has(lemmaOf(head))) return holderOf(sentence, head);
  if (isA(word, "conj") && nominal(head)) return holderOf(sentence, head);
  return word;
}

function put(slots: Open, name: string, words: readonly Word[]): void {
  if (words.length === 0) return;
  const known = slots.get(name) ?? [];
  slots.set(name, [...known, ...words.filter((word) => !known.includes(word))]);
}
