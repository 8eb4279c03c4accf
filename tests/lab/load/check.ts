import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { TABLE } from "../../../infra/local/environment.ts";
import { clientSettings } from "../../../infra/local/services/database.ts";
import { monthOf } from "../../../shared/domain/period.ts";
import type { LocalRun } from "../../contract/support/local-run.ts";
import { type Books, booksOf } from "../invariants/books.ts";
import type { Boards, Facts } from "../invariants/facts.ts";
import { readBoards, readEmails, readItems, readPayments } from "../invariants/observe.ts";
import { type Findings, findingsIn } from "../invariants/violations.ts";
import { gapsIn } from "./gaps.ts";
import { readChanges } from "./table-stream.ts";

export interface Checked extends Findings {
  orders: number;
  entries: number;
  changes: number;
}

const secrets = z.object({ stripeKey: z.string(), upstashToken: z.string() });

const secretsIn = (dataDir: string) =>
  z.parse(secrets, JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")));

/** The leaderboards of all time and of a month. */
export function boardsOf(run: LocalRun, dataDir: string, month: string): Promise<Boards> {
  return readBoards({ url: run.leaderboardUrl, token: secretsIn(dataDir).upstashToken }, month);
}

/**
 * Reads all that can be seen of a Herald at rest, and all that changed since its stream was switched on.
 * @param today the UTC day that it is
 */
export async function lookAt(run: LocalRun, dataDir: string, ownerEmail: string, today: string): Promise<Facts> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: run.databaseUrl });
  try {
    const [items, boards, payments, emails, changes] = await Promise.all([
      readItems(client, TABLE),
      boardsOf(run, dataDir, monthOf(today)),
      readPayments(run.stripeUrl, secretsIn(dataDir).stripeKey),
      readEmails(run.inboxUrl),
      readChanges(run.databaseUrl),
    ]);
    return { items, boards, payments, emails, changes, ownerEmail };
  } finally {
    client.destroy();
  }
}

/**
 * Asserts the invariants. Ledger, counters and leaderboard on everything; payments and e-mails on what was ordered
 * since an instant, as Stripe's stand-in and the inbox know nothing of the past that was written into the table; and
 * on every change that the stream told of, which must be all there were.
 */
export function check(facts: Facts, today: string, since: string): Checked {
  const { items, changes } = facts;
  const books = booksOf(items);
  const { violations, duplicateEmails } = findingsIn(books, booksSince(books, facts, since), facts, today);
  return {
    violations: [...violations, ...gapsIn(changes, items, since)],
    duplicateEmails,
    orders: books.orders.length,
    entries: books.entries.length,
    changes: changes.length,
  };
}

function booksSince(books: Books, { items }: Facts, since: string): Books {
  const placed = new Map(items.filter(({ type }) => type === "order").map((item) => [item.id, String(item.createdAt)]));
  const isRecent = (orderId: string) => (placed.get(orderId) ?? "") >= since;
  return {
    ...books,
    orders: books.orders.filter(({ id }) => isRecent(id)),
    entries: books.entries.filter(({ orderId }) => isRecent(orderId)),
  };
}
