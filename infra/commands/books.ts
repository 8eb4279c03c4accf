/** `npm run books`: the whole journal, for accountants and programs. */

import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import type { Writable } from "node:stream";
import * as z from "zod/mini";
import { booksAnswer } from "../../shared/contract/books.ts";
import { type BookFormat, bookFormats, bookWriters } from "../../shared/domain/books.ts";
import { startProgress } from "../terminal/progress.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { sayAside } from "../terminal/screen.ts";
import { invoke, type Run } from "./aws/invoke.ts";
import { invokeHere, thisMachine } from "./aws/on-this-machine.ts";
import { stackOf } from "./aws/stack.ts";
import { openStage, stageFlags } from "./aws/stage.ts";

const spec = {
  script: "books",
  summary: "Writes the whole journal of a stage: every entry, and with jsonl what is owed, as it is kept.",
  flags: {
    ...stageFlags,
    format: { takes: "FORMAT", says: `one of ${bookFormats.join(", ")}; jsonl unless said` },
    to: { takes: "FILE", says: "into a file, which must not be there yet; else to standard output" },
  },
  notes: [
    "What it writes as jsonl, npm run verify folds and compares, with a program that shares no code with Herald.",
    "hledger reads the third: npm run -s books -- --stage prod --format hledger --to books.journal, then",
    "  hledger -f books.journal check && hledger -f books.journal balance",
    `--stage ${thisMachine} is the Herald that runs on this machine.`,
  ],
} as const;

const part = z.extend(booksAnswer, { currency: z.string() });

await runCommand(spec, async (given) => {
  const writer = bookWriters[formatOf(given.format)];
  const run = await runnerFor(given);
  const out = given.to === undefined ? process.stdout : await newFile(given.to);
  const progress = startProgress();
  let [entries, cursor]: [number, string | undefined] = [0, undefined];
  try {
    do {
      const outcome = await run(cursor === undefined ? {} : { cursor });
      if ("thrown" in outcome) throw new Refusal(`The books could not be read. ${outcome.thrown.message}`);
      const read: z.output<typeof part> = z.parse(part, outcome.answer);
      const isFirst: boolean = cursor === undefined;
      await write(out, `${isFirst ? writer.head(new Date().toISOString(), read.currency) : ""}${writer.part(read)}`);
      entries += read.entries.length;
      cursor = read.nextCursor;
      progress.show(`Reading the books: ${countOf(entries)} so far`);
    } while (cursor !== undefined);
  } catch (error) {
    // Half of the books is taken for all of them.
    if (given.to !== undefined) rmSync(given.to, { force: true });
    throw error;
  } finally {
    progress.clear();
  }
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
  sayAside(`${countOf(entries)}${given.to === undefined ? "" : ` in ${given.to}`}.`);
  return 0;
});

function countOf(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries} entries`;
}

function formatOf(given = "jsonl"): BookFormat {
  const format = bookFormats.find((it) => it === given);
  if (format) return format;
  throw new WrongUse(`"${given}" is no format of the books: --format takes ${bookFormats.join(", ")}.`);
}

/** How the function is run, wherever it is. */
async function runnerFor(given: { stage: string }): Promise<(payload: { cursor?: string }) => Promise<Run>> {
  if (given.stage === thisMachine) return (payload) => invokeHere("books/export", payload);
  const stage = await openStage(given);
  await stackOf(stage);
  return (payload) => invoke(stage, "books/export", payload);
}

async function newFile(path: string): Promise<Writable> {
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  await once(file, "open").catch((error: Error) => {
    throw new Refusal(`${path} can't be written: ${error.message}`);
  });
  return file;
}

/** Waits where whoever reads is slower: no more than a part is held. */
async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, "drain");
}
