import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { clientSettings } from "../../infra/local/database.ts";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalRun } from "../contract/support/local-run.ts";
import { type Books, booksOf } from "../invariants/books.ts";
import type { Boards, Facts } from "../invariants/facts.ts";
import { readBoards, readItems, readLetters, readPayments } from "../invariants/observe.ts";
import { type Findings, findingsIn } from "../invariants/violations.ts";

/** What a Herald at rest can be held to; of its past there is nothing but the table. */
export type Present = Omit<Facts, "changes">;

export interface Checked extends Findings {
  orders: number;
  entries: number;
}

const secrets = z.object({ stripeKey: z.string(), upstashToken: z.string() });

const secretsIn = (dataDir: string) =>
  z.parse(secrets, JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")));

/** The leaderboards of all time and of a month. */
export function boardsOf(run: LocalRun, dataDir: string, month: string): Promise<Boards> {
  return readBoards({ url: run.leaderboardUrl, token: secretsIn(dataDir).upstashToken }, month);
}

/** Reads all that can be seen of a Herald at rest. @param month the UTC month that it is */
export async function lookAt(run: LocalRun, dataDir: string, ownerEmail: string, month: string): Promise<Present> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: run.databaseUrl });
  try {
    const [items, boards, payments, letters] = await Promise.all([
      readItems(client, TABLE),
      boardsOf(run, dataDir, month),
      readPayments(run.stripeUrl, secretsIn(dataDir).stripeKey),
      readLetters(run.inboxUrl),
    ]);
    return { items, boards, payments, letters, ownerEmail };
  } finally {
    client.destroy();
  }
}

/**
 * Asserts the invariants. Ledger, counters and leaderboard on everything; payments and letters on what was ordered
 * since an instant, as Stripe's stand-in and the inbox know nothing of the past that was written into the table.
 */
export function check(present: Present, month: string, since: string): Checked {
  const books = booksOf(present.items);
  return {
    ...findingsIn(books, booksSince(books, present, since), present, month),
    orders: books.orders.length,
    entries: books.entries.length,
  };
}

function booksSince(books: Books, { items }: Present, since: string): Books {
  const placed = new Map(items.filter(({ type }) => type === "order").map((item) => [item.id, String(item.createdAt)]));
  const isRecent = (orderId: string) => (placed.get(orderId) ?? "") >= since;
  return {
    ...books,
    orders: books.orders.filter(({ id }) => isRecent(id)),
    entries: books.entries.filter(({ orderId }) => isRecent(orderId)),
  };
}
