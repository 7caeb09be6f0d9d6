import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ParleyError } from "../lib/parley-error.ts";
import { packageRoot } from "../lib/tables.ts";
import { type Edit, parseEdit } from "./lemma.ts";
import { shapeOf } from "./tokenize.ts";
import type { Window } from "./windows.ts";
import { openVocabulary, type Vocabulary } from "./wordpiece.ts";

/** Who made the model of what, as `card.json` tells it; more keys than these are kept. */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  readonly licence?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly thresholds?: { readonly cue?: number };
}

/** Names of the classes that the graph numbers. */
export interface Labels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  readonly entity: readonly string[];
  readonly lemma: readonly Edit[];
}

/** What the graph says of one window of W words. Rows are words; `arcs` is W × (W + 1), column 0 the root. */
export interface Scores {
  readonly words: number;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly lemma: Int32Array;
  readonly arcs: Float32Array;
  /** W × 3 columns of `arcs`, best first, and the label for each. */
  readonly topHeads: Int32Array;
  readonly topLabels: Int32Array;
  /** W × E log-probabilities. */
  readonly entities: Float32Array;
  readonly cues: Float32Array;
  /** W × W × 4: for a cue's first word and a word, logits of none, source, content, cue. */
  readonly roles: Float32Array;
  readonly factuality: Float32Array;
}

export interface Model {
  readonly card: ModelCard;
  readonly labels: Labels;
  readonly vocabulary: Vocabulary;
  readonly run: (window: Window) => Promise<Scores>;
  readonly release: () => Promise<void>;
}

/** Where the model lies unless `PARLEY_MODEL` names another folder. */
export const modelFolder: string = process.env.PARLEY_MODEL || join(packageRoot, "models", "parley-en");

/**
 * Opens the model of a folder with `card.json`, `model.onnx`, `vocab.txt` and `labels.json`.
 *
 * @throws ParleyError `E_MODEL_CHECKSUM` when a file is missing or is not the one that the card names by its sha256.
 * @example
 * const model = await openModel(modelFolder);
 */
export async function openModel(folder: string = modelFolder): Promise<Model> {
  const card = readCard(folder);
  const graph = checked(folder, card, "model.onnx");
  const vocabulary = openVocabulary(checked(folder, card, "vocab.txt").toString("utf8"));
  const named = JSON.parse(checked(folder, card, "labels.json").toString("utf8")) as Record<string, string[]>;
  const { upos = [], xpos = [], deprel = [], entity = [], lemma = [] } = named;
  const labels = { upos, xpos, deprel, entity, lemma: lemma.map(parseEdit) };
  const session = await InferenceSession.create(graph, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    executionMode: "sequential",
    enableCpuMemArena: true,
    enableMemPattern: false,
    // The fused operator takes longer here than an addition and a norm: 7 % of the whole.
    extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
  });
  const run = async (window: Window) => toScores(await session.run(feeds(window, vocabulary)));
  return { card, labels, vocabulary, run, release: () => session.release() };
}

/** The card of a model folder. @throws ParleyError `E_MODEL_CHECKSUM` when there is none that can be read. */
export function readCard(folder: string = modelFolder): ModelCard {
  try {
    return JSON.parse(readFileSync(join(folder, "card.json"), "utf8")) as ModelCard;
  } catch (cause) {
    throw new ParleyError("E_MODEL_CHECKSUM", `the reading model is missing: no card.json in ${folder}`, {
      cause,
    });
  }
}

function checked(folder: string, card: ModelCard, name: string): Buffer {
  const bytes = bytesOf(folder, name);
  const sum = createHash("sha256").update(bytes).digest("hex");
  if (sum === card.files[name]) return bytes;
  throw new ParleyError(
    "E_MODEL_CHECKSUM",
    `${join(folder, name)} is not the file that its card.json names (sha256)`,
  );
}

function bytesOf(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new ParleyError("E_MODEL_CHECKSUM", `the reading model has no ${name} in ${folder}`, { cause });
  }
}

/** One window as the graph takes it: `[CLS]`, the pieces of all words, `[SEP]`; no padding. */
function feeds(window: Window, vocabulary: Vocabulary): Record<string, Tensor> {
  const size = 2 + window.reduce((sum, sentence) => sum + sentence.size, 0);
  const words = window.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const [ids, shapes] = [new BigInt64Array(size), new BigInt64Array(size).fill(4n)];
  const [first, sentences] = [new BigInt64Array(words), new BigInt64Array(words)];
  let piece = 1;
  let word = 0;
  window.forEach((sentence, number) => {
    sentence.tokens.forEach((token, at) => {
      const shape = BigInt(shapeOf(token.text));
      first[word] = BigInt(piece);
      sentences[word++] = BigInt(number);
      for (const id of sentence.pieces[at] ?? []) {
        shapes[piece] = shape;
        ids[piece++] = BigInt(id);
      }
    });
  });
  ids[0] = BigInt(vocabulary.cls);
  ids[piece] = BigInt(vocabulary.sep);
  const tensor = (data: BigInt64Array) => new Tensor("int64", data, [data.length]);
  return {
    input_ids: tensor(ids),
    shape_ids: tensor(shapes),
    first: tensor(first),
    sentence: tensor(sentences),
  };
}

function toScores(out: InferenceSession.OnnxValueMapType): Scores {
  const floats = (name: string) => out[name]?.data as Float32Array;
  const whole = (name: string) => lowHalves(out[name]?.data as BigInt64Array);
  const cues = floats("cues");
  return {
    words: cues.length,
    upos: whole("upos"),
    xpos: whole("xpos"),
    lemma: whole("lemma"),
    arcs: floats("arcs"),
    topHeads: whole("top_heads"),
    topLabels: whole("top_labels"),
    entities: floats("entities"),
    cues,
    roles: floats("roles"),
    factuality: floats("factuality"),
  };
}

/** Small whole numbers out of 64-bit ones, without making a BigInt of each. */
function lowHalves(wide: BigInt64Array): Int32Array {
  const halves = new Int32Array(wide.buffer, wide.byteOffset, wide.length * 2);
  return new Int32Array(wide.length).map((_, at) => halves[2 * at] ?? 0);
}
