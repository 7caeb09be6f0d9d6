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

function problem(code: string, message: string): Problem {
  return { code, message, span: null };
}
