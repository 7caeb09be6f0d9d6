import { parentPort, workerData } from "node:worker_threads";
import type { Report } from "../schema/index.ts";
import { type Findings, type Limits, readReport } from "./engine.ts";
import { type Model, openModel } from "./model.ts";

/** What a worker is started with. */
export interface WorkerSettings {
  readonly folder: string;
  readonly limits: Limits;
}

/** What a worker answers to a report: its findings, or why there are none. */
export type WorkerAnswer =
  | { readonly findings: Findings }
  | { readonly error: { readonly code: string | null; readonly message: string } };

const { folder, limits } = workerData as WorkerSettings;
let model: Promise<Model> | null = null;

parentPort?.on("message", async (report: Report) => {
  parentPort?.postMessage(await answer(report));
});

async function answer(report: Report): Promise<WorkerAnswer> {
  try {
    model ??= openModel(folder);
    return { findings: await readReport(await model, report, limits) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return { error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
