import { open, type Parley } from "./app.ts";
import type { Account, Document } from "./schema/index.ts";

export { open, type Parley, version } from "./app.ts";
export { ParleyError } from "./errors.ts";
export * from "./schema/index.ts";

let shared: Promise<Parley> | undefined;

/**
 * Reads one report into its account, with tools that are opened once and kept.
 *
 * @param document the text itself, or a document: `text` or `html`, with `title`, `publishedAt` (ISO 8601), `outlet`, `url`
 * @throws ParleyError `E_MODEL_CHECKSUM` when the reading model is missing or changed.
 * @example
 * const account = await read({ text: "Iran vowed to retaliate.", publishedAt: "2024-08-14" });
 * account.commitments[0]?.kind // => "threat"
 */
export async function read(document: string | Document): Promise<Account> {
  shared ??= open();
  return (await shared).read(typeof document === "string" ? { text: document } : document);
}
