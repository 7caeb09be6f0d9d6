import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, config } from "./config.ts";
import { documentIn, emptyReport, problemOf, receive } from "./documents.ts";
import { describe } from "./errors.ts";
import { openRegister } from "./extract/actors/index.ts";
import { openGazetteer } from "./extract/places/index.ts";
import { inOrder } from "./lib/in-order.ts";
import { type Line, linesOf } from "./lib/lines.ts";
import { packageRoot } from "./lib/tables.ts";
import { account, accountOf, type Tools } from "./pipeline.ts";
import { openReader, type ReaderInfo } from "./read/index.ts";
import type { Account, Document, Problem, Provenance } from "./schema/index.ts";
import { nothing } from "./seal.ts";

/** The use cases that the doors share. */
export interface Parley {
  /** Reads one document. Problems are in the account; an error in reading itself rejects. */
  readonly read: (document: Document) => Promise<Account>;
  /** Reads many, several at once; accounts in their order, and a failed one is an account with a problem. */
  readonly readMany: (documents: AsyncIterable<Document> | Iterable<Document>) => AsyncGenerator<Account>;
  /** Reads JSON lines, one document each: one account for each line, in order, whatever the line holds. */
  readonly readLines: (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Account>;
  readonly info: ReaderInfo;
  readonly close: () => Promise<void>;
}

export { documentsOf } from "./documents.ts";

/** Version of this package. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")).version;

/**
 * Opens everything reading needs: the model, the register of actors, the gazetteer.
 *
 * @throws ParleyError `E_MODEL_CHECKSUM` when the model is missing or changed, `E_TABLE` for a word list.
 */
export async function open(
  options: { readonly workers?: number; readonly config?: Config } = {},
): Promise<Parley> {
  const settings = options.config ?? config();
  const reader = await openReader({
    folder: settings.modelFolder,
    maxCharacters: settings.maxCharacters,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  const { name, version: modelVersion, files } = reader.info.card;
  const provenance: Provenance = {
    model: { name, version: modelVersion, sha256: files["model.onnx"] ?? "" },
    parley: version,
  };
  const tools: Tools = { reader, register: openRegister(), gazetteer: openGazetteer(), provenance };
  const ahead = reader.info.workers * 2;
  return {
    read: (document) => readOne(document, tools),
    readMany: (documents) => inOrder(documents, (one) => readSafely(one, tools), ahead),
    readLines: (bytes) =>
      inOrder(linesOf(bytes, settings.maxLineCharacters), (line, at) => readLine(line, at, tools), ahead),
    info: reader.info,
    close: reader.close,
  };
}

async function readOne(document: Document, tools: Tools): Promise<Account> {
  const { report, problems } = receive(document);
  return withProblems(await account(report, tools), problems);
}

async function readLine(line: Line, at: number, tools: Tools): Promise<Account> {
  const found = documentIn(line);
  if (!("problem" in found)) return readSafely(found, tools, `line-${at + 1}`);
  return empty(found.id ?? `line-${at + 1}`, found.problem, tools);
}

/** An account whatever happens: an error in reading becomes a problem, so that a stream goes on. */
async function readSafely(document: Document, tools: Tools, name = "report"): Promise<Account> {
  try {
    return await readOne(document, tools);
  } catch (error) {
    const { code, message } = describe(error);
    return empty(document.id ? String(document.id) : name, problemOf(code, message), tools);
  }
}

function empty(id: string, problem: Problem, tools: Tools): Account {
  return accountOf(emptyReport(id), tools.provenance, nothing, [problem]);
}

function withProblems(one: Account, problems: readonly Problem[]): Account {
  return problems.length > 0 ? { ...one, problems: [...problems, ...one.problems] } : one;
}
