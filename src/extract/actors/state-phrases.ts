import { normalName } from "../../lib/names.ts";
import { table } from "../../lib/tables.ts";

/**
 * The states that a phrase such as "Gulf state" or "Jewish state" can mean, by data/en/state-phrases.tsv.
 *
 * @example
 * statesOfPhrase("Gulf state") // => ["qat", "are", "kwt", "bhr", "omn", "sau"]
 */
export function statesOfPhrase(phrase: string): readonly string[] {
  const name = normalName(phrase);
  const row = table("state-phrases").find(
    (one) => name === one["phrase"] || name.endsWith(` ${one["phrase"]}`),
  );
  return (row?.["keys"] ?? "").split("|").filter((key) => key !== "");
}
