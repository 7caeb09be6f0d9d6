import { packageRoot } from "./lib/tables.ts";

/** What can be set from outside, by flag or by environment. */
export interface Config {
  /** The folder with the reading model: `model.onnx`, `card.json` and their kin. */
  readonly modelFolder: string;
  /** Characters of one report that are read; what lies beyond is reported as left unread. */
  readonly maxCharacters: number;
  /** Characters of one input line of `read --jsonl`. */
  readonly maxLineCharacters: number;
  /** Characters of one HTML page. */
  readonly maxHtmlCharacters: number;
}

/** The limits that hold unless said otherwise: some 40,000 words a report, 20 million characters a line. */
const defaults = {
  maxCharacters: 250_000,
  maxLineCharacters: 20_000_000,
  maxHtmlCharacters: 3_000_000,
} as const;

/** The settings, from the environment where it sets them: `PARLEY_MODEL`. */
export function config(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  return Object.freeze({
    ...defaults,
    modelFolder: environment.PARLEY_MODEL || `${packageRoot}/models/parley-en`,
  });
}
