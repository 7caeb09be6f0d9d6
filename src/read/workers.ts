import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type ErrorCode, ParleyError } from "../lib/parley-error.ts";
import type { Report } from "../schema/index.ts";
import type { Findings } from "./engine.ts";
import type { WorkerAnswer, WorkerSettings } from "./worker.ts";

/** Worker threads that each hold a model and read one report at a time. */
export interface Pool {
  /** @throws ParleyError with the worker's code, or `E_READ` when the worker died over this report. */
  readonly read: (report: Report) => Promise<Findings>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly report: Report;
  readonly done: (findings: Findings) => void;
  readonly failed: (error: Error) => void;
}

const isSource = import.meta.url.endsWith(".ts");
const entry = new URL(isSource ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * A pool of at most `size` workers, started when there is work for them.
 *
 * Idle workers do not keep the process alive. A worker that dies fails the report it was reading, and only that;
 * the next report gets a fresh one.
 *
 * @param start gives a new worker; only tests give their own
 * @example
 * const pool = openPool(4, { folder: modelFolder, limits });
 */
export function openPool(
  size: number,
  settings: WorkerSettings,
  start: (settings: WorkerSettings) => Worker = startWorker,
): Pool {
  const queue: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const next = (): void => {
    while (queue.length > 0 && (idle.length > 0 || all.size < size)) {
      const worker = idle.pop() ?? start(settings);
      all.add(worker);
      give(worker, queue.shift() as Job);
    }
  };

  const give = (worker: Worker, job: Job): void => {
    const settle = (lives: boolean): void => {
      worker.removeAllListeners();
      if (lives) {
        worker.unref();
        worker.on("error", () => lose(worker));
        worker.on("exit", () => lose(worker));
        idle.push(worker);
      } else lose(worker);
    };
    worker.removeAllListeners();
    worker.once("message", (answer: WorkerAnswer) => {
      settle(true);
      if ("findings" in answer) job.done(answer.findings);
      else job.failed(toError(answer.error));
      next();
    });
    const died = (what: string) => {
      settle(false);
      job.failed(
        new ParleyError("E_READ", `a reading worker ended while it read report ${job.report.id}: ${what}`),
      );
      if (!closed) next();
    };
    worker.once("error", (error) => died(error.message));
    worker.once("exit", (code) => died(`exit ${code}`));
    worker.ref();
    worker.postMessage(job.report);
  };

  const lose = (worker: Worker): void => {
    all.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  };

  const read = (report: Report): Promise<Findings> =>
    new Promise((done, failed) => {
      if (closed) return failed(new ParleyError("E_READ", "the reader was closed"));
      queue.push({ report, done, failed });
      next();
    });

  const close = async (): Promise<void> => {
    closed = true;
    for (const job of queue.splice(0)) job.failed(new ParleyError("E_READ", "the reader was closed"));
    await Promise.all([...all].map((worker) => worker.terminate()));
  };
  return { read, close };
}

function toError({ code, message }: { readonly code: string | null; readonly message: string }): ParleyError {
  return new ParleyError((code ?? "E_READ") as ErrorCode, message);
}

/** From source, the worker loads tsx first to run TypeScript; built, it is plain JavaScript. */
function startWorker(settings: WorkerSettings): Worker {
  if (!isSource) return new Worker(entry, { workerData: settings });
  const tsx = new URL(
    "./dist/esm/api/index.mjs",
    pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json")),
  ).href;
  const script = `import(${JSON.stringify(tsx)}).then((tsx) => (tsx.register(), import(${JSON.stringify(entry.href)})))`;
  return new Worker(script, { eval: true, workerData: settings, execArgv: [] });
}
