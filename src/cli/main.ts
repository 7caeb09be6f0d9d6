import { Command, CommanderError } from "commander";
import { version } from "../app.ts";
import { ParleyError } from "../lib/parley-error.ts";
import { doctor } from "./doctor.ts";
import { complain, endWithReader } from "./output.ts";
import { type ReadOptions, read } from "./read.ts";

const examples = `Examples:
  parley read report.txt --published 2024-08-14     an account for reading
  parley read page.html --json                      the record
  parley read *.html feed.xml                       many
  pbpaste | parley read -                           from standard input
  parley read --jsonl < in.jsonl > out.jsonl        one document a line in, one account a line out
  parley doctor                                     what is loaded, and is it whole
`;

/**
 * Runs the command line.
 *
 * @param argv as `process.argv`
 * @returns the exit status: 0 done, 1 some inputs failed, 2 usage
 */
export async function run(argv: readonly string[]): Promise<number> {
  endWithReader();
  let status = 0;
  const program = programWith((found) => {
    status = found;
  });
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    complain(error);
    return error instanceof ParleyError && error.code === "E_USAGE" ? 2 : 1;
  }
}

function programWith(exit: (status: number) => void): Command {
  const program = new Command("parley")
    .description("Reads reports about conflicts and negotiations and keeps a sourced account of them.")
    .version(version)
    .addHelpText("beforeAll", examples)
    .exitOverride();
  program
    .command("read")
    .description("Read reports into accounts: text, HTML, RSS or Atom, from files or standard input.")
    .argument("[input...]", "files, or - for standard input")
    .option("--published <date>", 'when it was published, ISO 8601; resolves "Wednesday" and "July 2"')
    .option("--outlet <name>", "who published it")
    .option("--title <text>", "its headline; otherwise the first line that looks like one")
    .option("--url <address>", "where it was published")
    .option("--json", "print the record; an array when there are several reports")
    .option("--jsonl", "print one record a line; standard input then holds one JSON document a line")
    .exitOverride()
    .action(async (inputs: readonly string[], options: ReadOptions) => exit(await read(inputs, options)));
  program
    .command("doctor")
    .description("Check the model, the word lists and Node.")
    .exitOverride()
    .action(async () => exit(await doctor()));
  return program;
}
