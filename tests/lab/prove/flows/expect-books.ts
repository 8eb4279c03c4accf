import * as z from "zod/mini";
import { Journal } from "../../../../infra/verify/journal.ts";
import { reportOf } from "../../../../infra/verify/report.ts";
import { booksAnswer } from "../../../../shared/contract/books.ts";
import { bookWriters } from "../../../../shared/domain/books.ts";
import type { Stage } from "../history.ts";

/** Two faults can't make an operator try this often. */
const maxTries = 5;

/**
 * Reads the books as `npm run books` does, part by part, and holds them to themselves as `npm run verify`, which shares no code with what wrote
 * them.
 * @throws Error where they differ
 */
export async function expectBooks({ world }: Stage): Promise<void> {
  const journal = new Journal(undefined);
  const { jsonl } = bookWriters;
  // All of it is older than the export: nothing may have been booked while it was made.
  let text = jsonl.head(new Date(Date.now() + 3_600_000).toISOString(), "");
  for (let cursor: string | undefined; ; ) {
    const part = await partOfBooks(world, cursor);
    text += jsonl.part(part);
    cursor = part.nextCursor;
    if (cursor === undefined) break;
  }
  for (const [at, line] of text.trimEnd().split("\n").entries()) journal.read(line, at + 1);
  const [difference] = reportOf(journal).differences;
  if (difference !== undefined) throw new Error(`The books differ. ${difference}`);
}

async function partOfBooks(world: Stage["world"], cursor: string | undefined) {
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = await world.lambda.run("books/export", cursor === undefined ? {} : { cursor });
    if (outcome !== "died" && "answer" in outcome) return z.parse(booksAnswer, outcome.answer);
  }
  throw new Error("Nobody gets the books.");
}
