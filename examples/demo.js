/** Reads the sample reports: one account in full, with the words behind it, then a line for each of the others. */
import { readFileSync } from "node:fs";
import { documentsOf, open } from "../dist/app.js";
import { accountView } from "../dist/cli/view/account.js";
import { namesOf } from "../dist/cli/view/names.js";
import { pageFor } from "../dist/cli/view/page.js";

const folder = new URL("./reports/", import.meta.url);
const shown = "2024-08-14-quillbay-hamas-skips-doha.html";

const samples = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"));
const page = pageFor({ colour: Boolean(process.stdout.isTTY), columns: process.stdout.columns ?? 100 });
const parley = await open();
const accounts = [];
for await (const account of parley.readMany(samples.map(documentOf))) accounts.push(account);
await parley.close();

const full = accounts[samples.findIndex((sample) => sample.file === shown)];
if (full) process.stdout.write(accountView(page, full));
process.stdout.write(`\n${page.paint.bold(`All ${accounts.length} sample reports`)}\n\n`);
process.stdout.write(`${page.paint.dim(row("published", "stmts", "events", "threats", "talks", "title"))}\n`);
for (const account of accounts) process.stdout.write(`${lineOf(account)}\n`);
process.stdout.write("\nAnother one in full: npx parley read examples/reports/FILE --published DATE\n");

/** A sample as the index describes it; a feed holds several, told apart by their address. */
function documentOf({ file, outlet, publishedAt, title, url }) {
  const documents = documentsOf(readFileSync(new URL(file, folder)));
  const found = documents.find((one) => one.url === url) ?? documents[0];
  return { ...found, outlet, publishedAt, title, url };
}

function lineOf(account) {
  const { report, statements, events, commitments } = account;
  const threats = commitments.filter((one) => one.kind === "threat").length;
  const counts = [statements.length, events.length, threats].map(String);
  return `${row(report.publishedAt?.slice(0, 10) ?? "", ...counts, talksOf(account), report.title ?? "")}`;
}

/** Who is out, else who is in, in a few letters. */
function talksOf(account) {
  const names = namesOf(account);
  const parties = account.negotiations.flatMap((one) => one.parties);
  const out = parties.filter((party) => party.standing === "out");
  const [label, some] =
    out.length > 0 ? ["out", out] : ["in", parties.filter((party) => party.standing === "in")];
  const list = [...new Set(some.map((party) => names.actor(party.actor)))].join(", ");
  return list ? `${label}: ${list}` : "";
}

function row(date, statements, events, threats, talks, title) {
  const cells = [
    date.padEnd(10),
    statements.padStart(5),
    events.padStart(6),
    threats.padStart(7),
    cut(talks, 22),
    title,
  ];
  return cut(cells.join("  "), page.width).trimEnd();
}

function cut(text, width) {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
