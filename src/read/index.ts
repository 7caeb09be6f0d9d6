import { availableParallelism } from "node:os";
import type { Reading, Report } from "../schema/index.ts";
import { type Limits, readReport } from "./engine.ts";
import { type Model, type ModelCard, modelFolder, openModel, readCard } from "./model.ts";
import { openPool, type Pool } from "./workers.ts";

export type { ModelCard } from "./model.ts";

/** Reads reports: text in, words with trees, entities and attributions out. */
export interface Reader {
  /**
   * What the model reads in a report. The same report gives the same reading, whatever else is read beside it.
   *
   * @throws ParleyError `E_READ` when a worker died over it.
   */
  readonly read: (report: Report) => Promise<Reading>;
  /** Many reports, on all workers; readings in the order of the reports. Rejects with the first error. */
  readonly readMany: (reports: readonly Report[]) => Promise<readonly Reading[]>;
  /** Ends the workers and gives the model's memory back. The process can exit without it. */
  readonly close: () => Promise<void>;
  readonly info: ReaderInfo;
}

/** What is loaded, for `parley doctor` and for an account's provenance. */
export interface ReaderInfo {
  readonly folder: string;
  readonly card: ModelCard;
  readonly workers: number;
  readonly limits: Limits;
}

export interface ReaderOptions {
  /** Folder of the model; `models/parley-en` in the package unless `PARLEY_MODEL` says otherwise. */
  readonly folder?: string;
  /** Most worker threads; 1 reads in this thread only. The cores of the machine, 4 at most, unless given. */
  readonly workers?: number;
  /** Characters (UTF-16 code units) of one report that are read; 250,000 unless given. */
  readonly maxCharacters?: number;
  /** Words of one report that are read; 60,000 unless given. */
  readonly maxWords?: number;
}

/** A report this short is read in this thread when nothing else is being read: starting a worker would take longer. */
const shortReport = 20_000;

/**
 * Opens the reading model and checks its files.
 *
 * One short report at a time is read in this thread; several at once, or long ones, on worker threads, which are
 * started when first needed.
 *
 * @throws ParleyError `E_MODEL_CHECKSUM` when a file of the model is missing or changed.
 * @example
 * const reader = await openReader();
 * const reading = await reader.read(report);
 * reading.sentences[0]?.words.map((word) => word.upos); // => ["PROPN", "VERB", "PUNCT"]
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const folder = options.folder ?? modelFolder;
  const workers = options.workers ?? Math.min(availableParallelism(), 4);
  const limits = { characters: options.maxCharacters ?? 250_000, words: options.maxWords ?? 60_000 };
  const card = readCard(folder);
  const model: Model = await openModel(folder);
  let pool: Pool | null = null;
  let reading = 0;

  const findings = (report: Report) => {
    if (workers <= 1 || (reading === 1 && report.text.length < shortReport))
      return readReport(model, report, limits);
    pool ??= openPool(workers, { folder, limits });
    return pool.read(report);
  };
  const read = async (report: Report): Promise<Reading> => {
    reading++;
    try {
      return { report, ...(await findings(report)) };
    } finally {
      reading--;
    }
  };
  return {
    read,
    readMany: (reports) => Promise.all(reports.map(read)),
    close: async () => {
      await pool?.close();
      await model.release();
    },
    info: { folder, card, workers, limits },
  };
}
