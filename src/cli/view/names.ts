import type { Account, Span } from "../../schema/index.ts";
import { plain, quoted } from "./page.ts";

/** Looks up what ids stand for, in words. */
export interface Names {
  readonly actor: (id: string) => string;
  readonly actors: (ids: readonly string[], none?: string) => string;
  readonly time: (id: string) => string;
  readonly place: (id: string) => string;
  readonly event: (id: string) => string;
  /** Whose word something is: its statement's source, or the outlet itself. */
  readonly wordOf: (statement: string | null) => string;
}

/** The names of an account's actors, times, places and speakers. */
export function namesOf(account: Account): Names {
  const actors = new Map(account.actors.map((one) => [one.id, plain(one.name)]));
  const actor = (id: string): string => actors.get(id) ?? id;
  const list = (ids: readonly string[], none = "?"): string =>
    ids.length > 0 ? ids.map(actor).join(", ") : none;
  const outlet = account.report.outlet ? plain(account.report.outlet) : "the report";
  return {
    actor,
    actors: list,
    time: (id) => {
      const found = account.times.find((one) => one.id === id);
      return found ? days(found.from, found.to) || quoted(account.report, found.span) : id;
    },
    place: (id) => plain(account.places.find((one) => one.id === id)?.name ?? id),
    event: (id) => {
      const found = account.events.find((one) => one.id === id);
      return found ? `${quoted(account.report, found.trigger)} ${id}` : id;
    },
    wordOf: (id) => {
      const found = account.statements.find((one) => one.id === id);
      if (!found) return `word of ${outlet}`;
      return `word of ${speaker(account, found.source, list)} (${found.id})`;
    },
  };
}

/** A statement's source in words: its actors, else the words that name it. */
export function speaker(
  account: Account,
  source: { readonly span: Span | null; readonly actors: readonly string[] },
  list: (ids: readonly string[]) => string,
): string {
  if (source.actors.length > 0) return list(source.actors);
  return source.span ? plain(account.report.text.slice(...source.span)) : "someone not named";
}

/** One day, or the first and last of several; empty when neither is known. */
export function days(from: string | null, to: string | null): string {
  if (from === to) return from ?? "";
  return `${from ?? "…"} to ${to ?? "…"}`;
}
