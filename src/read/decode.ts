import type { Attribution, Entity, EntityKind, Sentence, Span, Word } from "../schema/index.ts";
import { findAttributions } from "./attributions.ts";
import { findRuns, startOf } from "./entities.ts";
import { lemmaOf } from "./lemma.ts";
import type { Labels, Model, Scores } from "./model.ts";
import { decodeHeads } from "./tree.ts";
import type { Window } from "./windows.ts";

/** What was read in one window. */
export interface WindowReading {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

const topCount = 3;
const fallback = { upos: "X", xpos: "FW", deprel: "dep" } as const;

/**
 * Scores of one window to words with heads, entities and attributions.
 *
 * @param text the report's text, which the window's tokens point into
 * @param firstSentence number of the window's first sentence in the reading
 */
export function decodeWindow(
  text: string,
  window: Window,
  scores: Scores,
  model: Pick<Model, "labels" | "card" | "vocabulary">,
  firstSentence: number,
): WindowReading {
  const { labels } = model;
  const starts = startOf(labels.entity);
  const sentences: Sentence[] = [];
  const entities: Entity[] = [];
  let first = 0;
  for (const encoded of window) {
    const index = firstSentence + sentences.length;
    const end = first + encoded.tokens.length;
    const words = wordsOf(encoded.tokens, scores, model, first, index);
    sentences.push({ index, block: encoded.block, span: around(words), words });
    for (const run of findRuns(scores.entities, labels.entity, starts, first, end)) {
      const [from, to] = [run.first - first, run.last - first];
      const span: Span = [words[from]?.span[0] ?? 0, words[to]?.span[1] ?? 0];
      const { confidence } = run;
      entities.push({
        kind: run.kind as EntityKind,
        sentence: index,
        first: from,
        last: to,
        span,
        confidence,
      });
    }
    first = end;
  }
  const places = window.flatMap(({ block, tokens }, sentence) =>
    tokens.map(({ start, end }) => ({ start, end, block, sentence })),
  );
  const attributions = findAttributions(text, places, scores, model.card.thresholds?.cue ?? 0.6);
  return { sentences, entities, attributions };
}

function wordsOf(
  tokens: Window[number]["tokens"],
  scores: Scores,
  { labels, vocabulary }: Pick<Model, "labels" | "vocabulary">,
  first: number,
  sentence: number,
): readonly Word[] {
  const heads = decodeHeads(scores.arcs, scores.words, first, first + tokens.length);
  return tokens.map((token, index) => {
    const at = first + index;
    const head = heads[index] ?? -1;
    const upos = labels.upos[scores.upos[at] ?? -1] ?? fallback.upos;
    const xpos = labels.xpos[scores.xpos[at] ?? -1] ?? fallback.xpos;
    const edit = labels.lemma[scores.lemma[at] ?? -1];
    return {
      index,
      sentence,
      span: [token.start, token.end],
      text: token.text,
      lemma: lemmaOf(token.text, { upos, xpos, edit, known: vocabulary.knows }),
      upos,
      xpos,
      head,
      deprel: head < 0 ? "root" : relationOf(scores, labels, at, first + head + 1),
      factuality: Math.round((scores.factuality[at] ?? 0) * 1000) / 1000,
    };
  });
}

/** The label of the arc to `column`; that of the best head where the tree took another, never "root". */
function relationOf(scores: Scores, labels: Labels, word: number, column: number): string {
  const row = word * topCount;
  let label = labels.deprel[scores.topLabels[row] ?? -1];
  for (let rank = 0; rank < topCount; rank++) {
    if (scores.topHeads[row + rank] === column) label = labels.deprel[scores.topLabels[row + rank] ?? -1];
  }
  return label === undefined || label === "root" ? fallback.deprel : label;
}

function around(words: readonly Word[]): Span {
  return [words[0]?.span[0] ?? 0, words.at(-1)?.span[1] ?? 0];
}
