import type { Problem, Reading, Time } from "./schema/index.ts";

/** What is left unread of a report that is too long: its text from where reading stopped. Nothing is cut in silence. */
export function unreadRest(reading: Reading): readonly Problem[] {
  const { text } = reading.report;
  const readTo = readEnd(reading);
  const rest = text.slice(readTo).trim().length;
  if (rest === 0) return [];
  const message = `The report is too long: its first ${readTo} characters were read, the last ${rest} were not.`;
  return [{ code: "E_TOO_LONG", message, span: [readTo, text.length] }];
}

/** The end of the blocks, or of the last sentence where the reader ran into its own limit before. */
function readEnd({ report, sentences }: Reading): number {
  const end = report.blocks.at(-1)?.span[1] ?? 0;
  const last = sentences.at(-1);
  if (!last) return end;
  const inBlock = report.blocks[last.block]?.span[1] ?? 0;
  const later = report.blocks
    .slice(last.block + 1)
    .some(({ kind }) => kind === "paragraph" || kind === "quote");
  return later || report.text.slice(last.span[1], inBlock).trim() !== "" ? last.span[1] : end;
}

/** One problem for each reason that times could not be placed, with the first of them. */
export function unplaced(times: readonly Time[]): readonly Problem[] {
  const reasons = [...new Set(times.flatMap((time) => (time.problem ? [time.problem] : [])))];
  return reasons.map((code) => {
    const concerned = times.filter((time) => time.problem === code);
    const count = `${concerned.length} time${concerned.length === 1 ? "" : "s"}`;
    const message = `${count} could not be placed: ${code.replaceAll("-", " ")}.`;
    return { code, message, span: concerned[0]?.span ?? null };
  });
}
