import { createReadStream } from "node:fs";
import { open, type Parley } from "../app.ts";
import { ParleyError } from "../lib/parley-error.ts";
import { toStderr } from "../log.ts";
import type { Account, Document } from "../schema/index.ts";
import { documentsAt, isDate, type Told } from "./inputs.ts";
import { complain, print } from "./output.ts";
import { progress } from "./progress.ts";
import { accountView } from "./view/account.ts";
import { pageFor } from "./view/page.ts";

export interface ReadOptions extends Told {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Problems of a report that could not be read at all: the exit status says so. */
const failed = /^E_(?!TOO_LONG|SPAN|BAD_FIELD)/u;

/**
 * `parley read`: accounts of files or standard input on standard output.
 *
 * @returns the exit status: 0 all read, 1 some could not be, 2 wrong usage
 */
export async function read(names: readonly string[], options: ReadOptions): Promise<number> {
  if (options.published && !isDate(options.published))
    throw new ParleyError(
      "E_USAGE",
      `--published wants an ISO 8601 date, 2024-08-14, not "${options.published}"`,
    );
  const inputs = names.length > 0 ? names : ["-"];
  if (names.length === 0 && process.stdin.isTTY)
    throw new ParleyError("E_USAGE", "give a file, or - for standard input");
  const parley = await open();
  try {
    const filter = options.jsonl && inputs.every((name) => name === "-" || /\.(jsonl|ndjson)$/iu.test(name));
    return filter ? await readLines(parley, inputs) : await readFiles(parley, inputs, options);
  } finally {
    await parley.close();
  }
}

/** One JSON document a line in, one account a line out. Bad lines have accounts with problems and do not count as failures. */
async function readLines(parley: Parley, inputs: readonly string[]): Promise<number> {
  const bar = progress(null);
  let bad = 0;
  for (const name of inputs) {
    const stream: AsyncIterable<Uint8Array> = name === "-" ? process.stdin : createReadStream(name);
    for await (const account of parley.readLines(stream)) {
      await print(`${JSON.stringify(account)}\n`);
      if (account.problems.some(({ code }) => failed.test(code))) bad += 1;
      bar.step();
    }
  }
  bar.done();
  if (bad > 0)
    toStderr(`parley: ${bad} ${bad === 1 ? "line" : "lines"} could not be read; see their problems`);
  return 0;
}

async function readFiles(parley: Parley, inputs: readonly string[], options: ReadOptions): Promise<number> {
  let status = 0;
  const documents: Document[] = [];
  for (const name of inputs) {
    try {
      documents.push(...(await documentsAt(name, options)));
    } catch (error) {
      complain(error);
      status = 1;
    }
  }
  const bar = progress(documents.length);
  const accounts: Account[] = [];
  for await (const account of parley.readMany(documents)) {
    bar.step();
    if (account.problems.some(({ code }) => failed.test(code))) status = 1;
    if (options.json) accounts.push(account);
    else await print(options.jsonl ? `${JSON.stringify(account)}\n` : shown(account));
  }
  bar.done();
  if (options.json && accounts.length > 0)
    await print(`${JSON.stringify(documents.length === 1 ? accounts[0] : accounts, null, 2)}\n`);
  return status;
}

function shown(account: Account): string {
  const colour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  return `${accountView(pageFor({ colour, columns: process.stdout.columns }), account)}\n`;
}
