/**
 * Writes docs/records.md from the zod schemas, which are the one definition of the records.
 *
 *     npm run docs:records
 */
import { writeFileSync } from "node:fs";
import { recordsPage } from "./records.ts";

writeFileSync(new URL("../docs/records.md", import.meta.url), recordsPage());
