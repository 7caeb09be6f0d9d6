import type { Account, Negotiation, Party } from "../../schema/index.ts";
import type { Names } from "./names.ts";
import { type Page, quoted, wrapped } from "./page.ts";
import { section } from "./sections.ts";

/** The talks: who is in or out, each with the words that say so, and what is known of the rounds. */
export function talksSection(page: Page, account: Account, names: Names): readonly string[] {
  return section(page, "Talks", account.negotiations, (one) => [
    ...wrapped(page, `${page.paint.dim(one.id)} ${page.paint.bold(one.topic)}`, 2),
    ...one.parties.flatMap((party) => partyLines(page, account, names, party)),
    ...facts(account, names, one).flatMap(([label, text]) => row(page, page.paint.dim(label), label, text)),
  ]);
}

function partyLines(page: Page, account: Account, names: Names, party: Party): readonly string[] {
  const said = party.statement ? `, ${names.wordOf(party.statement)}` : "";
  const text = `${page.paint.bold(names.actor(party.actor))} ${quoted(account.report, party.span, 160)}${said}`;
  return row(page, standingOf(page, party.standing), party.standing, text);
}

/** A standing in its colour. */
export function standingOf(page: Page, standing: Party["standing"]): string {
  const { green, red, yellow } = page.paint;
  return { in: green, out: red, invited: yellow, undecided: yellow }[standing](standing);
}

function facts(account: Account, names: Names, one: Negotiation): readonly (readonly [string, string])[] {
  const { report } = account;
  const host = one.host;
  return [
    ...one.mediators.map(
      ({ actor, span }) => ["mediator", `${names.actor(actor)} ${quoted(report, span, 120)}`] as const,
    ),
    ...(host
      ? [
          [
            "host",
            `${[host.actor && names.actor(host.actor), host.place && names.place(host.place)].filter(Boolean).join(", ")} ${quoted(report, host.span, 120)}`,
          ] as const,
        ]
      : []),
    ...one.rounds.map((round) => {
      const at = [round.time && names.time(round.time), round.place && names.place(round.place)].filter(
        Boolean,
      );
      return ["round", `${[round.status, ...at].join(" · ")} ${quoted(report, round.span, 120)}`] as const;
    }),
    ...(one.base
      ? [
          [
            "base",
            `${quoted(report, one.base.span, 160)}${one.base.time ? ` · ${names.time(one.base.time)}` : ""}`,
          ] as const,
        ]
      : []),
    ...one.demands.map(
      ({ by, span }) => ["demand", `${names.actors(by)}: ${quoted(report, span, 160)}`] as const,
    ),
    ...(one.outcome
      ? [["outcome", `${one.outcome.kind} ${quoted(report, one.outcome.span, 160)}`] as const]
      : []),
  ];
}

/** A label in its own column, and text beside it. */
function row(page: Page, painted: string, label: string, text: string): readonly string[] {
  const [first = "", ...rest] = wrapped(page, text, 16);
  return [`      ${painted}${" ".repeat(Math.max(1, 10 - label.length))}${first.trimStart()}`, ...rest];
}
