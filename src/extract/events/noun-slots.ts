import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { inClass } from "./frame.ts";
import { isPassive, nominal, prepositions, verbal, withConjuncts } from "./grammar.ts";
import { lightVerbOf } from "./light.ts";
import { type Open, put, type Slots } from "./slot-map.ts";
import { chainOf, verbSlots } from "./slots.ts";

/** The slots of a noun that names an act, with those its light verb lends it. */
export function nounSlots(sentence: Sentence, word: Word): Slots {
  const slots: Open = new Map();
  for (const child of childrenOf(sentence, word)) {
    if (isA(child, "nmod:poss")) put(slots, "poss", withConjuncts(sentence, child));
    else if (isA(child, "amod", "compound", "nmod:desc", "nmod:unmarked") && isNear(sentence, child, word))
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

/** "a day after the strike": with a preposition between them one does not say what kind of thing the other is. */
function isNear(sentence: Sentence, child: Word, word: Word): boolean {
  return !childrenOf(sentence, word, "case").some(
    (mark) => mark.index > child.index && mark.index < word.index,
  );
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

/** The noun whose place in the clause counts: "series" for the attacks in "launched a series of attacks". */
export function holderOf(sentence: Sentence, word: Word): Word {
  const head = headOf(sentence, word);
  if (!head) return word;
  if (isA(word, "nmod") && inClass(lemmaOf(head), "holder")) return holderOf(sentence, head);
  if (isA(word, "conj") && nominal(head)) return holderOf(sentence, head);
  return word;
}
