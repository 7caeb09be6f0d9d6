import type { Actor, Span, Statement } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { wordsIn } from "../words.ts";
import { fromAccordingTo } from "./according.ts";
import { actOf } from "./act.ts";
import { merge } from "./merge.ts";
import { nest } from "./nest.ts";
import { type Quote, quotesIn } from "./quotes.ts";
import { isStatement } from "./refine.ts";
import { unshare } from "./share.ts";
import { hasSpeaker, sourceOf } from "./source.ts";
import { formOf, joinedSpans, quotedIn } from "./spans.ts";
import { speakersOf } from "./speakers.ts";
import { standingQuotes } from "./standing.ts";
import { fromSyntax } from "./syntax.ts";
import { trim } from "./trim.ts";
import type { Draft } from "./types.ts";
import { whole, withoutScraps } from "./whole.ts";

/**
 * Who is said to have said, wanted or thought what, in the order of the text: the model's attributions, mended and
 * joined with what the syntax shows, nested where one is part of another's content.
 *
 * A statement's `span` reaches from the first to the last of its source, cue and content. `quoted` is without the marks.
 *
 * @example
 * findStatements(reading, actors).map((statement) => statement.act) // "Tehran vowed to retaliate." => ["threaten"]
 */
export function findStatements(reading: Reading, actors: readonly Actor[]): readonly Statement[] {
  const quotes = readBlocks(reading).flatMap(([start, end]) => quotesIn(reading.report.text, start, end));
  const drafts = draftsOf(reading, quotes);
  const standing = standingQuotes(reading, quotes, drafts);
  const statements = [...drafts, ...standing]
    .filter((draft) => hasSpeaker(reading, draft, actors))
    .map((draft) => toStatement(reading, draft, actors, quotes));
  const ordered = [...statements].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const numbered = ordered.map((statement, at) => ({ ...statement, id: `s${at + 1}` }));
  return speakersOf(reading, nest(numbered));
}

/** What the model and the rules found, before it becomes records. */
function draftsOf(reading: Reading, quotes: readonly Quote[]): readonly Draft[] {
  const model = reading.attributions.map(
    (found): Draft => ({
      cue: wordsIn(reading, found.cue),
      source: wordsIn(reading, found.source),
      content: wordsIn(reading, found.content),
      by: "model",
    }),
  );
  const syntax = [...fromAccordingTo(reading), ...fromSyntax(reading)];
  const drafts = [...merge(reading, model, syntax)].sort(byCue);
  return unshare(drafts)
    .map((draft) => trim(reading, whole(reading, withoutScraps(reading, draft)), quotes))
    .filter((draft) => isStatement(reading, draft));
}

function toStatement(
  reading: Reading,
  draft: Draft,
  actors: readonly Actor[],
  quotes: readonly Quote[],
): Statement {
  const cue = joinedSpans(reading, draft.cue);
  const content = joinedSpans(reading, draft.content);
  const quoted = quotedIn(reading.report.text, content, quotes);
  const source = sourceOf(reading, draft.source, actors);
  const all = [...cue, ...content, ...(source.span ? [source.span] : [])];
  return {
    id: "s1",
    span: [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))],
    source: draft.source.length === 0 && cue.length > 0 ? { ...source, kind: "unnamed" } : source,
    cue,
    content,
    quoted,
    form: formOf(draft.content, quoted),
    act: actOf(reading, draft),
    within: null,
  };
}

/** The blocks that were read: those that hold a sentence. */
function readBlocks(reading: Reading): readonly Span[] {
  const read = new Set(reading.sentences.map((sentence) => sentence.block));
  return reading.report.blocks.filter((_, index) => read.has(index)).map((block) => block.span);
}

function byCue(one: Draft, other: Draft): number {
  return (one.cue[0]?.span[0] ?? 0) - (other.cue[0]?.span[0] ?? 0);
}
