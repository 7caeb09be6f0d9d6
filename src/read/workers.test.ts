import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { reportOf } from "../../test/read.ts";
import { openPool } from "./workers.ts";

const settings = { folder: "nowhere", limits: { characters: 1000, words: 1000 } };
const nothing = { sentences: [], entities: [], attributions: [] };

/** A worker that does as the report's text says: "die", "fail", "hang", or anything else to answer. */
function pretend(started: { count: number }): Worker {
  started.count++;
  const worker = new EventEmitter() as EventEmitter & Record<string, unknown>;
  const answer = { fail: { error: { code: "E_SPAN", message: "no" } }, die: null, hang: null };
  worker.postMessage = (report: { readonly text: string }) => {
    if (report.text === "die") setImmediate(() => worker.emit("exit", 134));
    else if (report.text !== "hang")
      setImmediate(() =>
        worker.emit("message", report.text === "fail" ? answer.fail : { findings: nothing }),
      );
  };
  worker.ref = () => {};
  worker.unref = () => {};
  worker.terminate = async () => {
    worker.emit("exit", 1);
    return 1;
  };
  return worker as unknown as Worker;
}

function pretendPool(size: number) {
  const started = { count: 0 };
  return { started, pool: openPool(size, settings, () => pretend(started)) };
}

test("many reports share few workers", async () => {
  const { started, pool } = pretendPool(2);
  const found = await Promise.all(["a", "b", "c", "d", "e"].map((text) => pool.read(reportOf(text))));
  expect(found).toEqual([nothing, nothing, nothing, nothing, nothing]);
  expect(started.count).toBe(2);
});

test("a worker that dies fails its report, and the next report gets a fresh one", async () => {
  const { started, pool } = pretendPool(1);
  const [died, lives] = await Promise.allSettled([pool.read(reportOf("die")), pool.read(reportOf("a"))]);
  expect(died).toMatchObject({ status: "rejected", reason: { code: "E_READ" } });
  expect(lives).toEqual({ status: "fulfilled", value: nothing });
  expect(started.count).toBe(2);
});

test("an error over one report keeps the worker", async () => {
  const { started, pool } = pretendPool(1);
  await expect(pool.read(reportOf("fail"))).rejects.toMatchObject({ code: "E_SPAN", message: "no" });
  await expect(pool.read(reportOf("a"))).resolves.toEqual(nothing);
  expect(started.count).toBe(1);
});

test("closing fails what is under way and what waits", async () => {
  const { pool } = pretendPool(1);
  const waiting = Promise.allSettled([pool.read(reportOf("hang")), pool.read(reportOf("a"))]);
  await pool.close();
  expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(pool.read(reportOf("a"))).rejects.toMatchObject({ code: "E_READ" });
});

test("a worker without its model says which file is missing", async () => {
  const pool = openPool(1, settings);
  await expect(pool.read(reportOf("a"))).rejects.toMatchObject({ code: "E_MODEL_CHECKSUM" });
  await pool.close();
});
