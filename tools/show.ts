/**
 * Prints what the model reads in a text: words, tags, heads, entities, attributions.
 *
 *     npx tsx tools/show.ts "Aziz said the talks may resume."
 *     npx tsx tools/show.ts < report.txt
 */
import { readFileSync } from "node:fs";
import type { Reading, Span } from "../src/schema/index.ts";
import { readText } from "../test/read.ts";

const text = process.argv.slice(2).join(" ") || readFileSync(0, "utf8");
process.stdout.write(`${view(await readText(text)).join("\n")}\n`);

function view({ report, sentences, entities, attributions }: Reading): readonly string[] {
  const part = ([start, end]: Span) => report.text.slice(start, end);
  const lines: string[] = [];
  for (const { index, block, span, words } of sentences) {
    lines.push(`# sentence ${index}, block ${block}: ${part(span)}`);
    for (const word of words) {
      const head = words[word.head]?.text ?? "";
      const cells = [word.index, word.text, word.lemma, word.upos, word.xpos, word.head, word.deprel, head];
      lines.push([...cells, word.factuality.toFixed(1)].join("\t"));
    }
    for (const found of entities.filter((entity) => entity.sentence === index))
      lines.push(`  entity ${found.kind} ${found.confidence.toFixed(2)}: ${part(found.span)}`);
    lines.push("");
  }
  for (const { cue, source, content, confidence } of attributions) {
    const all = (spans: readonly Span[]) => spans.map(part).join(" … ") || "-";
    lines.push(`attribution ${confidence.toFixed(2)}: [${all(source)}] [${all(cue)}] [${all(content)}]`);
  }
  return lines;
}
