import { once } from "node:events";
import { describe } from "../errors.ts";
import { toStderr } from "../log.ts";

/** Writes to standard output and waits when its reader is slow, so that nothing piles up in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Says on standard error what failed and what to do about it. */
export function complain(error: unknown): void {
  const { code, message, hint } = describe(error);
  toStderr(`parley: ${code}: ${message}`);
  toStderr(`  ${hint}`);
}

/** A reader that goes away (`| head`) ends the program quietly. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
