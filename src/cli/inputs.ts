import { readFile } from "node:fs/promises";
import { documentsOf } from "../app.ts";
import { ParleyError } from "../lib/parley-error.ts";
import type { Document } from "../schema/index.ts";

/** What the flags of `parley read` say of the reports. */
export interface Told {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
}

/**
 * The documents of a file, or of standard input for "-", with what the flags say of them.
 *
 * @throws ParleyError `E_FILE` when it cannot be read, `E_FETCH` for an address, `E_BAD_FEED`.
 */
export async function documentsAt(name: string, told: Told): Promise<readonly Document[]> {
  if (/^[a-z][a-z+.-]+:\/\//iu.test(name)) throw addressed(name);
  const documents = documentsOf(name === "-" ? await everything(process.stdin) : await bytesOf(name));
  return documents.map((one) => ({
    ...one,
    ...(told.published ? { publishedAt: told.published } : {}),
    ...(told.outlet ? { outlet: told.outlet } : {}),
    ...(told.title ? { title: told.title } : {}),
    ...(told.url ? { url: told.url } : {}),
  }));
}

/** Whether a date is one that `--published` takes: a real day, `2024-08-14`, with or without a time. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/u.test(text)) return false;
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function addressed(name: string): ParleyError {
  if (!/^https?:/iu.test(name))
    return new ParleyError("E_FETCH_REFUSED", `${name} is no http or https address`);
  return new ParleyError("E_FETCH", `${name}: this version reads files and does not fetch yet`);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "this is a folder"
          : `cannot be read (${code})`;
    throw new ParleyError("E_FILE", `${file}: ${why}`, { cause });
  }
}

async function everything(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
