import type { Condition, Span, Time } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { inside, isA, overlaps, wordsIn } from "../words.ts";

/** The conditions whose consequence is what is committed to, or the uttering of it. */
export function conditionsOn(
  conditions: readonly Condition[],
  sentence: Sentence,
  content: Span,
  cue: Span,
): readonly string[] {
  return conditions
    .filter((one) => inside(one.condition, sentence.span))
    .filter((one) => overlaps(one.consequence, content) || overlaps(one.consequence, cue))
    .map((one) => one.id);
}

/** The time by which it is to be done: one in the content, or after the cue with "by", "within", "before", "until". */
export function dueOf(
  reading: Reading,
  sentence: Sentence,
  content: Span,
  cue: Word,
  reasons: readonly Word[],
  times: readonly Time[],
): string | null {
  const published = reading.report.publishedAt?.slice(0, 10) ?? "";
  const ahead = times.filter(
    (time) =>
      inside(time.span, sentence.span) &&
      !(time.to && published && time.to < published) &&
      time.relation !== "since",
  );
  const later = ahead.filter(
    (time) =>
      time.span[0] > cue.span[0] &&
      !reasons.some((reason) => reason.span[1] < time.span[0] && time.span[0] < content[1]),
  );
  const limited = later.find((time) => wordsIn(reading, [time.span]).some((word) => isLimit(sentence, word)));
  const told = later.find(
    (time) =>
      overlaps(time.span, content) && wordsIn(reading, [time.span]).some((word) => isWhen(sentence, word)),
  );
  return (limited ?? told)?.id ?? null;
}

/** A day on which it is to be done hangs on its verb; "the disputed June election" names another. */
function isWhen(sentence: Sentence, word: Word): boolean {
  const verb = sentence.words[word.head];
  return isA(word, "obl") && verb !== undefined && !isA(verb, "acl:relcl", "advcl");
}

function isLimit(sentence: Sentence, word: Word): boolean {
  return casesOf(sentence, word).some((text) => /^(?:by|within|before|until|till)$/u.test(text));
}
