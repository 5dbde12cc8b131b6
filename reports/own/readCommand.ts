import { type Command, InvalidArgumentError } from "commander";
import { runSteps } from "../verb.ts";
import { dayHere } from "./dayHere.ts";
import type { ReadFlags } from "./readStep.ts";

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  )
    throw new InvalidArgumentError("Expected a day such as 2026-11-21.");
  return text;
}

function webAddress(text: string): string {
  if (!/^https?:\/\/[^ ]+$/.test(text))
    throw new InvalidArgumentError("Expected an address that begins with http:// or https://.");
  return text;
}

function personName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Expected a name.");
  return text.trim();
}

/** Adds `read`, for inspection documents, to the program. */
export function addReadCommand(program: Command): void {
  program
    .command("read")
    .summary("read inspection documents and decide on what they say")
    .description(
      "Reads inspection reports and commissioners' responses (TXT, DOCX, PDF), or a CSV file of proposed grades, and proposes facts. On a terminal you then decide on them one by one; a recommendation or area for improvement that seems to be held already is shown beside the held one, and you say whether they are the same. Nothing becomes a fact until a person has accepted it; decisions are kept in data/local/reviewed.csv, which can be edited by hand.",
    )
    .argument("<reports...>", "the documents")
    .option(
      "--by <name>",
      "the reviewer's name, to stand beside each decision; asked for otherwise",
      personName,
    )
    .option("--list", "show the proposals and decide nothing")
    .option(
      "--propose",
      "write the proposals into data/local/reviewed.csv as undecided, to be decided by hand",
    )
    .option("--json", "print what was read as JSON, for scripts")
    .option("--again", "ask again what was decided before")
    .option("--load", "load the accepted facts when the review ends")
    .option("--plain", "plain lines for a screen reader: no colour, and the cursor is never moved")
    .option("--address <address>", "where the document is published, to stand beside its facts", webAddress)
    .option("--embargo-until <date>", "first day on which its facts may be shown", day)
    .option("--data <folder>", "the folder that holds sources, local and warehouse (data unless given)")
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      `
For example:
  npx peelboard read "Peel 2023-25 Cumbria.pdf"
  npx peelboard read response.docx --by "A. Analyst" --load
  npx peelboard read report.txt --propose
  npx peelboard read report.pdf --json > proposals.json

Ends with 0 when every document could be read, and with 1 when one could not.`,
    )
    .action(
      async (
        files: readonly string[],
        { verbose = false, ...flags }: ReadFlags & { readonly verbose?: boolean },
      ) => {
        const { stdin: input, stdout: output, env } = process;
        const isTerminal = input.isTTY === true && output.isTTY === true;
        const isDumb = env.TERM === "dumb";
        const now = new Date();
        // JSON goes alone to the standard output; what is said besides goes to the other one.
        const log = flags.json === true ? console.error : console.log;
        process.exitCode = await runSteps(
          [
            {
              name: files.length === 1 ? "Reading the document" : `Reading ${files.length} documents`,
              work: async (say) =>
                (await import("./readStep.ts")).readReports(
                  files,
                  { ...flags, plain: flags.plain === true || isDumb },
                  {
                    input,
                    output,
                    isTerminal,
                    width: () => (output.isTTY === true ? output.columns || 80 : Number.POSITIVE_INFINITY),
                    hasColour: output.isTTY === true && (env.NO_COLOR ?? "") === "",
                    today: dayHere(now),
                    at: now.toISOString(),
                  },
                  say,
                ),
            },
          ],
          { log, verbose },
        );
      },
    );
}
