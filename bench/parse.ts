/**
 * Parts of speech, lemmas and trees on gold words and sentences, as the CoNLL 2018 script counts them: every word
 * counts, punctuation too; `las` compares universal labels (the part before the colon), `lasSubtypes` whole labels.
 *
 *     npm run --silent bench -- parse FILE.conllu[.gz] --out OUT.conllu
 *
 * OUT has the lines of FILE with UPOS, XPOS, LEMMA, HEAD and DEPREL replaced; all other lines and columns stay.
 */
import { writeFileSync } from "node:fs";
import type { Model } from "../src/read/model.ts";
import type { Word } from "../src/schema/index.ts";
import { type ConlluSentence, isWord, parseConllu } from "./lib/conllu.ts";
import { readTextFile } from "./lib/files.ts";
import { type GoldReading, readGold } from "./lib/gold.ts";
import type { Figures } from "./lib/scores.ts";

const [LEMMA, UPOS, XPOS, HEAD, DEPREL] = [2, 3, 4, 6, 7];

export async function measureParse(model: Model, file: string, out: string | null): Promise<Figures> {
  const sentences = parseConllu(readTextFile(file));
  const readings = await readGold(
    model,
    sentences.map(({ document, paragraph, words }) => ({
      document,
      paragraph,
      forms: words.map((word) => word[1] ?? ""),
    })),
  );
  if (out) writeFileSync(out, sentences.map((sentence, at) => rewritten(sentence, readings[at])).join(""));
  return compare(sentences, readings);
}

function compare(sentences: readonly ConlluSentence[], readings: readonly GoldReading[]): Figures {
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, lasSubtypes: 0 };
  let words = 0;
  sentences.forEach((sentence, s) => {
    sentence.words.forEach((gold, w) => {
      const word = readings[s]?.words[w];
      words++;
      if (!word) return;
      const head = String(word.head + 1) === gold[HEAD];
      if (word.upos === gold[UPOS]) right.upos++;
      if (word.xpos === gold[XPOS]) right.xpos++;
      if (word.lemma === gold[LEMMA] || gold[LEMMA] === "_") right.lemma++;
      if (head) right.uas++;
      if (head && universal(word.deprel) === universal(gold[DEPREL] ?? "")) right.las++;
      if (head && word.deprel === gold[DEPREL]) right.lasSubtypes++;
    });
  });
  const shares = Object.entries(right).map(([name, count]) => [name, count / Math.max(words, 1)]);
  return { ...Object.fromEntries(shares), words };
}

function universal(label: string): string {
  return label.split(":")[0] ?? label;
}

function rewritten(sentence: ConlluSentence, reading: GoldReading | undefined): string {
  let next = 0;
  const lines = sentence.lines.map((line) =>
    isWord(line) ? rewrittenWord(line, reading?.words[next++]) : line,
  );
  return `${lines.join("\n")}\n\n`;
}

function rewrittenWord(line: string, word: Word | undefined): string {
  if (!word) return line;
  const columns = line.split("\t");
  columns[LEMMA] = word.lemma;
  columns[UPOS] = word.upos;
  columns[XPOS] = word.xpos;
  columns[HEAD] = String(word.head + 1);
  columns[DEPREL] = word.deprel;
  return columns.join("\t");
}
