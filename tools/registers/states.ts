import { join } from "node:path";
import { normalName } from "../../src/lib/names.ts";
import { list, type RegisterRow, readTsv, row } from "./row.ts";

/** Words of the source that mean something else at least as often, or the wrong state. */
const wrong = new Set(
  "dutch french american british danish congo congolese dominican korean guinean virgin micronesia macedonian kin chinese english palestine gaza gaza strip mandatory palestine german democratic republic".split(
    " ",
  ),
);

/** States that are no more: their capitals and names belong to those that followed them. */
const former: ReadonlySet<string> = new Set(["SCG", "ANT"]);

/** States and territories: names, demonyms, capitals and seats. Dependencies keep their own demonyms only. */
export function stateRows(folder: string, words: string): readonly RegisterRow[] {
  const extra = readTsv(words);
  return readTsv(join(folder, "countries.tsv")).map((country) => {
    const iso = country["iso3"] ?? "";
    const dependency = (country["dependency_of"] ?? "") !== "" && iso !== "PSE" && iso !== "TWN";
    const own = extra.filter((word) => word["iso3"] === iso);
    const of = (how: string) => own.filter((word) => word["how"] === how).map((word) => word["word"] ?? "");
    const drop = new Set(of("not").map(normalName));
    const good = (word: string) =>
      !drop.has(normalName(word)) && /^[\p{Lu}]/u.test(word) && !/[(),]/u.test(word);
    const demonyms = list(country["demonyms"]).filter(
      (word) => good(word) && !(dependency && wrong.has(normalName(word))),
    );
    const names = new Set(
      [country["name"] ?? "", ...list(country["aliases"]), ...of("name"), ...of("title")].map(normalName),
    );
    return row({
      key: iso.toLowerCase(),
      name: of("title")[0] ?? country["name"] ?? iso,
      aliases: [
        ...(of("title")[0] ? [country["name"] ?? ""] : []),
        ...list(country["aliases"]),
        ...of("name"),
      ].filter(good),
      kind: "state",
      country: iso,
      sector: "GOV",
      source: country["source"] ?? "",
      weight: dependency || former.has(iso) ? 5 : 60,
      words: [
        ...[...demonyms.filter((word) => !names.has(normalName(word))), ...of("demonym")].map((word) => ({
          how: "demonym",
          word,
        })),
        ...[...list(country["capital"]), ...list(country["capital_aliases"]), ...of("capital")]
          .filter((word) => !drop.has(normalName(word)))
          .map((word) => ({ how: "capital", word })),
        ...[...list(country["metonyms"]), ...of("seat")]
          .filter((word) => !drop.has(normalName(word)))
          .map((word) => ({ how: "seat", word })),
      ],
    });
  });
}
