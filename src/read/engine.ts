import type { Reading, Report } from "../schema/index.ts";
import { decodeWindow, type WindowReading } from "./decode.ts";
import { encodeReport } from "./encode.ts";
import type { Model } from "./model.ts";
import { packWindows } from "./windows.ts";

/** How much of one report is read; the rest is left unread, so that any text takes bounded time and memory. */
export interface Limits {
  readonly characters: number;
  readonly words: number;
}

/** What is read in a report, without the report itself: what a worker sends back. */
export type Findings = Omit<Reading, "report">;

/**
 * Reads one report with one model: words, windows, scores, decoding. The same report gives the same findings.
 *
 * @example
 * const { sentences } = await readReport(model, report, { characters: 250_000, words: 60_000 });
 */
export async function readReport(model: Model, report: Report, limits: Limits): Promise<Findings> {
  const windows = packWindows(encodeReport(report, model.vocabulary, limits));
  const parts: WindowReading[] = [];
  let sentences = 0;
  for (const window of windows) {
    const part = decodeWindow(report.text, window, await model.run(window), model, sentences);
    parts.push(part);
    sentences += part.sentences.length;
  }
  return {
    sentences: parts.flatMap((part) => part.sentences),
    entities: parts.flatMap((part) => part.entities),
    attributions: parts.flatMap((part) => part.attributions),
  };
}
