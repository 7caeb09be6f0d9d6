import type { Account, Block } from "../../schema/index.ts";
import { type Names, namesOf } from "./names.ts";
import { heading, type Page, plain, quoted, wrapped } from "./page.ts";
import {
  actorsSection,
  commitmentsSection,
  conditionsSection,
  eventsSection,
  section,
  statementsSection,
  statusOf,
} from "./sections.ts";
import { standingOf, talksSection } from "./talks.ts";

/** An account as a page of text for a terminal: headed sections, each finding with its words and whose they are. */
export function accountView(page: Page, account: Account): string {
  const names = namesOf(account);
  const lines = [
    ...title(page, account),
    ...glance(page, account, names),
    ...actorsSection(page, account, names),
    ...statementsSection(page, account, names),
    ...eventsSection(page, account, names),
    ...conditionsSection(page, account, names),
    ...commitmentsSection(page, account, names),
    ...talksSection(page, account, names),
    ...leftOutSection(page, account),
    ...problemsSection(page, account),
  ];
  return `${lines.join("\n")}\n`;
}

function title(page: Page, { report }: Account): readonly string[] {
  const about = [report.outlet, report.publishedAt ?? "no publication date", report.url].filter(
    (one) => one !== null,
  );
  return [
    ...wrapped(page, page.paint.bold(plain(report.title ?? "Untitled report")), 0),
    ...wrapped(page, page.paint.dim(about.map(plain).join(" · ")), 0),
  ];
}

/** Who is in or out of which talks, and which threats and promises stand: the two questions asked first. */
function glance(page: Page, account: Account, names: Names): readonly string[] {
  const talks = account.negotiations.map((one) => {
    const parties = one.parties.map(
      (party) => `${standingOf(page, party.standing)} ${names.actor(party.actor)}`,
    );
    const between = one.mediators.map(({ actor }) => names.actor(actor));
    const mediated = between.length > 0 ? `; mediating ${[...new Set(between)].join(", ")}` : "";
    return `Talks: ${parties.join(", ") || "nobody named"}${mediated} (${plain(one.topic)})`;
  });
  const stakes = account.commitments
    .filter((one) => one.status === "pending" || one.status === "deferred")
    .filter((one) => one.kind === "threat" || one.kind === "promise")
    .map((one) => {
      const toward = one.toward.length > 0 ? ` → ${names.actors(one.toward)}` : "";
      return `${statusOf(page, one)} ${one.kind} of ${names.actors(one.by)}${toward}`;
    });
  const lines = [...talks, ...(stakes.length > 0 ? [`Stands: ${[...new Set(stakes)].join("; ")}`] : [])];
  return lines.length === 0
    ? []
    : [...heading(page, "At a glance"), ...lines.flatMap((line) => wrapped(page, line, 2))];
}

/** Runs of blocks that no finding touches, so that nobody wonders where their words went. */
function leftOutSection(page: Page, { report }: Account): readonly string[] {
  const runs: { kind: Block["kind"]; first: Block; last: Block; count: number }[] = [];
  for (const block of report.blocks) {
    if (block.kind !== "promo" && block.kind !== "boilerplate" && block.kind !== "caption") continue;
    const run = runs.at(-1);
    const next =
      run && run.kind === block.kind && report.text.slice(run.last.span[1], block.span[0]).trim() === "";
    if (next) {
      run.last = block;
      run.count += 1;
    } else runs.push({ kind: block.kind, first: block, last: block, count: 1 });
  }
  return section(page, "Left out", runs, ({ kind, first, last, count }) => {
    const size = count > 1 ? ` ${count} lines` : "";
    const words = quoted(report, [first.span[0], last.span[1]], 160);
    return wrapped(page, `${page.paint.yellow(kind)}${size} ${page.paint.dim(words)}`, 2);
  });
}

function problemsSection(page: Page, { report, problems }: Account): readonly string[] {
  return section(page, "Problems", problems, ({ code, message, span }) => {
    const words = span && span[1] - span[0] < 400 ? ` ${quoted(report, span, 80)}` : "";
    return wrapped(page, `${page.paint.red(code)} ${plain(message)}${words}`, 2);
  });
}
