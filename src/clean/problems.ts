import type { Problem, Report } from "../schema/index.ts";
import { noLanguage, unknownLanguage } from "./language.ts";
import { isRead } from "./report.ts";

/**
 * Why a report cannot be read at all: no text, no words of its own, another language. Null when it can be read.
 *
 * @example
 * unreadable(fromText("", {}))?.code // => "E_NO_TEXT"
 */
export function unreadable(report: Report): Problem | null {
  const { language, text, blocks } = report;
  if (text.trim() === "") return problem("E_NO_TEXT", "The report is empty.");
  if (language === noLanguage)
    return problem(
      "E_NOT_TEXT",
      "This is no text: it looks like a picture, an archive or another binary file.",
    );
  if (!/[\p{L}\p{N}]/u.test(text)) return problem("E_NO_TEXT", "The report has no words in it.");
  const own = blocks.filter((block) => isRead(block.kind) && block.kind !== "title");
  if (own.length === 0 && blocks.some((block) => block.kind === "promo" || block.kind === "boilerplate"))
    return problem(
      "E_ONLY_PROMO",
      "All that was found is an appeal, links or notices; no report among them.",
    );
  if (language !== "en" && language !== unknownLanguage)
    return problem(
      "E_NOT_ENGLISH",
      `The report is not in English (it looks like "${language}"), so nothing was read.`,
    );
  return null;
}

/** What is left unread of a report because it is too long: from where reading ended to the end of the text. */
export function unreadRest(report: Report, readTo: number): Problem | null {
  const rest = report.text.slice(readTo).trim().length;
  if (rest === 0) return null;
  const message = `The report is too long: the first ${readTo} characters were read, ${rest} were left unread.`;
  return { code: "E_TOO_LONG", message, span: [readTo, report.text.length] };
}

/** Where the last block ends; only what is in blocks is read. */
export function blocksEnd(report: Report): number {
  return report.blocks.at(-1)?.span[1] ?? 0;
}

function problem(code: string, message: string): Problem {
  return { code, message, span: null };
}
