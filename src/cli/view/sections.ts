import type { Account, Actor, Commitment, Event, Statement } from "../../schema/index.ts";
import { type Names, speaker } from "./names.ts";
import { heading, type Page, quoted, quotedAll, wrapped } from "./page.ts";

type Section = (page: Page, account: Account, names: Names) => readonly string[];

/** Everybody named, with what they are and how they are bound, each bond with its words. */
export const actorsSection: Section = (page, account, names) =>
  section(page, "Actors", account.actors, (one) => {
    const what = [one.kind.replace("-", " "), one.country, one.sector].filter(Boolean).join(" · ");
    const count = one.mentions.length > 1 ? ` · ${one.mentions.length} mentions` : "";
    return [
      ...wrapped(page, `${page.paint.bold(names.actor(one.id))}  ${page.paint.dim(what + count)}`, 2),
      ...bonds(account, one, names).flatMap((line) => wrapped(page, line, 6)),
    ];
  });

function bonds(account: Account, one: Actor, names: Names): readonly string[] {
  const roles = one.roles.map((role) => {
    const of = role.of ? ` of ${names.actor(role.of)}` : role.country ? ` (${role.country})` : "";
    return `${role.title}${of}${words(account, role.span)}`;
  });
  const ties = one.ties.map(
    (tie) => `${tie.relation.replace("-", " ")} ${names.actor(tie.to)}${words(account, tie.span)}`,
  );
  return [...roles, ...ties];
}

function words(account: Account, span: Actor["roles"][number]["span"]): string {
  return span ? `: ${quoted(account.report, span, 120)}` : " (register)";
}

/** Who said what, nested statements under the one that holds them. */
export const statementsSection: Section = (page, account, names) =>
  section(page, "Statements", account.statements, (one) => {
    const indent = depthOf(account, one) * 2;
    const cue = quotedAll(account.report, one.cue, 80).slice(1, -1);
    const who = page.paint.bold(speaker(account, one.source, names.actors));
    const head = `${page.paint.dim(one.id)} ${who}  ${page.paint.cyan(one.act)}${cue ? page.paint.dim(` · ${cue}`) : ""}`;
    return [
      ...wrapped(page, head, 2 + indent),
      ...wrapped(page, quotedAll(account.report, one.content), 6 + indent),
    ];
  });

function depthOf(account: Account, one: Statement): number {
  let depth = 0;
  let above = one.within;
  while (above && depth < 4) {
    depth += 1;
    const id = above;
    above = account.statements.find((other) => other.id === id)?.within ?? null;
  }
  return depth;
}

/** Who did what to whom, and whether it happened. */
export const eventsSection: Section = (page, account, names) =>
  section(page, "Events", account.events, (one) => {
    const type = one.mode ? `${one.type} ${one.mode}` : one.type;
    const about = [
      one.time && names.time(one.time),
      one.place && names.place(one.place),
      ...one.figures.map((figure) => `${range(figure.from, figure.to)} ${figure.kind}`),
      names.wordOf(one.statement),
    ].filter(Boolean);
    const deed = `${page.paint.dim(one.id)} ${page.paint.bold(type)}  ${realityOf(page, one)}  ${names.actors(one.actors)} → ${names.actors(one.recipients)}`;
    return [
      ...wrapped(page, deed, 2),
      ...wrapped(page, quoted(account.report, one.span), 6),
      ...wrapped(page, page.paint.dim(about.join(" · ")), 6),
    ];
  });

function realityOf(page: Page, one: Event): string {
  const reality = one.polarity === "negated" ? `not ${one.reality}` : one.reality;
  return one.reality === "happened" && one.polarity === "affirmed"
    ? page.paint.green(reality)
    : page.paint.yellow(reality);
}

function range(from: number | null, to: number | null): string {
  if (from === to) return String(from ?? "?");
  return to === null ? `at least ${from}` : from === null ? `up to ${to}` : `${from} to ${to}`;
}

/** What hangs on what. */
export const conditionsSection: Section = (page, account, names) =>
  section(page, "Conditions", account.conditions, (one) => [
    ...wrapped(page, `${page.paint.dim(one.id)} ${quoted(account.report, one.consequence)}`, 2),
    ...wrapped(page, `${page.paint.bold(one.kind)} ${quoted(account.report, one.condition)}`, 6),
    ...wrapped(page, page.paint.dim(names.wordOf(one.by)), 6),
  ]);

/** Threats, promises, offers, demands and warnings, with where they stand. */
export const commitmentsSection: Section = (page, account, names) =>
  section(page, "Commitments", account.commitments, (one) => {
    const head = `${page.paint.dim(one.id)} ${page.paint.bold(names.actors(one.by))}  ${one.kind} · ${statusOf(page, one)}`;
    const toward = one.toward.length > 0 ? ` → ${names.actors(one.toward)}` : "";
    const about = [
      one.because && `because of ${names.event(one.because)}`,
      one.conditions.length > 0 && `under ${one.conditions.join(", ")}`,
      one.due && `due ${names.time(one.due)}`,
      names.wordOf(one.statement),
    ].filter(Boolean);
    const change = one.statusCue ? [`${one.status}: ${quoted(account.report, one.statusCue, 160)}`] : [];
    return [
      ...wrapped(page, head + toward, 2),
      ...[quoted(account.report, one.content), ...change, page.paint.dim(about.join(" · "))].flatMap((line) =>
        wrapped(page, line, 6),
      ),
    ];
  });

/** A commitment's status in its colour. */
export function statusOf(page: Page, one: Commitment): string {
  const { red, yellow, dim, green } = page.paint;
  const paint = { pending: red, deferred: yellow, "carried-out": green, withdrawn: dim, lapsed: dim }[
    one.status
  ];
  return paint(one.status);
}

/** A headed list; nothing at all when it is empty. */
export function section<One>(
  page: Page,
  title: string,
  list: readonly One[],
  entry: (one: One) => readonly string[],
): readonly string[] {
  return list.length === 0 ? [] : [...heading(page, title, list.length), ...list.flatMap(entry)];
}
