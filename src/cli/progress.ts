import { SingleBar } from "cli-progress";

/** Shows how far a long run is, on standard error and only when that is a terminal. */
export interface Progress {
  readonly step: () => void;
  readonly done: () => void;
}

/** @param total how many there are, or null for a stream */
export function progress(total: number | null): Progress {
  if (!process.stderr.isTTY || total === 1) return { step: () => undefined, done: () => undefined };
  const format =
    total === null ? "{value} reports read" : "{bar} {value}/{total} reports · {eta_formatted} left";
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true });
  bar.start(total ?? 0, 0);
  return { step: () => bar.increment(), done: () => bar.stop() };
}
