/** Puts this package's own command where npx looks for it, so that `npx parley` works in a clone. Unix only; npm finds it on Windows. */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";

if (process.platform !== "win32") {
  const folder = new URL("../node_modules/.bin/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  rmSync(new URL("parley", folder), { force: true });
  symlinkSync("../../bin/parley.js", new URL("parley", folder));
}
