import { open, version } from "../app.ts";
import { describe } from "../errors.ts";
import { table, tableNames } from "../lib/tables.ts";
import { print } from "./output.ts";

/**
 * `parley doctor`: what is loaded and whether it is whole.
 *
 * @returns the exit status: 0 all is well, 1 something is missing or changed
 */
export async function doctor(): Promise<number> {
  const checks = [nodeCheck(), await modelCheck(), ...tableChecks()];
  await print(`parley ${version}\n`);
  for (const { ok, label, text } of checks)
    await print(`${ok ? "ok  " : "BAD "} ${label.padEnd(8)} ${text}\n`);
  return checks.every((check) => check.ok) ? 0 : 1;
}

interface Check {
  readonly ok: boolean;
  readonly label: string;
  readonly text: string;
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { ok, label: "node", text: `${process.version}${ok ? "" : ", 20.19 or later is needed"}` };
}

async function modelCheck(): Promise<Check> {
  try {
    const parley = await open({ workers: 1 });
    const { card, folder } = parley.info;
    await parley.close();
    const files = Object.entries(card.files).map(([file, sha256]) => `${file} ${sha256.slice(0, 12)}`);
    const text = `${card.name} ${card.version} in ${folder}; sha256 as in card.json: ${files.join(", ")}`;
    return { ok: true, label: "model", text };
  } catch (error) {
    const { code, message, hint } = describe(error);
    return { ok: false, label: "model", text: `${code}: ${message} ${hint}` };
  }
}

/** Every word list is read, so that a broken one shows here and not in the middle of a report. */
function tableChecks(): readonly Check[] {
  let rows = 0;
  const broken: Check[] = [];
  for (const name of tableNames()) {
    try {
      rows += table(name).length;
    } catch (error) {
      const { code, message, hint } = describe(error);
      broken.push({ ok: false, label: "tables", text: `${code}: ${message} ${hint}` });
    }
  }
  const count = tableNames().length;
  const none =
    count === 0 ? [{ ok: false, label: "tables", text: "E_TABLE: data/en has no word lists" }] : [];
  return [
    ...broken,
    ...none,
    { ok: true, label: "tables", text: `${count} word lists, ${rows.toLocaleString("en")} rows` },
  ];
}
