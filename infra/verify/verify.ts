/**
 * `npm run verify FILE`: whether an export of the books (`npm run books -- --format jsonl`) agrees with itself. Written by the description of the
 * format in docs/books.md; it shares no code with Herald, so that one mistake can't be in both.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Journal } from "./journal.ts";
import { printed, reportOf } from "./report.ts";

const help = `Folds an export of the books and says for each ambassador and account whether what is kept agrees, to the cent.

  npm run verify FILE [-- --at TIME]

  FILE       what npm run books -- --format jsonl wrote
  --at TIME  say what everybody was owed then, such as 2026-11-22T10:00:00Z
  --help     this text

Ends with code 0 where all agrees, 1 where something differs, 2 where it was called wrongly.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { at: { type: "string" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongly("One FILE is needed: npm run verify books.jsonl");
  const atMs = values.at === undefined ? undefined : Date.parse(values.at);
  if (Number.isNaN(atMs)) return wrongly(`"${values.at}" is no time: --at takes one such as 2026-11-22T10:00:00Z.`);
  const journal = new Journal(atMs);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== "") journal.read(line, number);
  }
  const report = reportOf(journal);
  console.log(printed(report));
  return report.differences.length > 0 ? 1 : 0;
}

function wrongly(message: string): number {
  console.error(message);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
