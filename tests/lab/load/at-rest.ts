import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import { clientSettings } from "../../../infra/local/services/database.ts";
import { queues } from "../../../shared/topology.ts";
import type { LocalRun } from "../../contract/support/local-run.ts";
import { countUnread } from "./table-stream.ts";

const events = z.object({ items: z.array(z.unknown()) });
const checkpointShape = z.record(z.string(), z.string());
const names = Object.keys(queues);
const states = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const;

/** What waits, by name of the place where it waits. */
export type Waiting = Record<string, number>;

const patienceMs = 300_000;

/**
 * Waits until nothing is under way, seen from outside. What happens travels in one direction: Stripe's event → queue →
 * table → stream → queue. Looked at in that direction, twice in a row, nothing can have hidden behind the looker.
 */
export async function untilAtRest(run: LocalRun, dataDir: string): Promise<void> {
  const began = performance.now();
  for (let quiet = 0; quiet < 2; ) {
    const waiting = await waitingIn(run, dataDir);
    const all = Object.values(waiting).reduce((sum, count) => sum + count, 0);
    quiet = all === 0 ? quiet + 1 : 0;
    if (performance.now() - began > patienceMs)
      throw new Error(`Herald does not come to rest: ${JSON.stringify(waiting)}`);
    await sleep(300);
  }
}

/** What waits now. */
export async function waitingIn(run: LocalRun, dataDir: string): Promise<Waiting> {
  const webhooks = await pendingWebhooks(run.stripeUrl);
  const before = await messagesIn(run.queuesUrl, names);
  const records = await unreadRecords(run.databaseUrl, join(dataDir, "stream.json"));
  const after = await messagesIn(run.queuesUrl, names);
  const sums = names.map((name, place) => [`queue ${name}`, (before[place] ?? 0) + (after[place] ?? 0)]);
  return { webhooks, "stream's records": records, ...Object.fromEntries(sums) };
}

/** Messages that nothing could work off, by dead-letter queue; those that have none are left out. */
export async function deadLetters(run: LocalRun): Promise<Waiting> {
  const dead = [...names.map((name) => `${name}-dead-letters`), "stream-dead-letters"];
  const counts = await messagesIn(run.queuesUrl, dead);
  return Object.fromEntries(dead.map((name, place) => [name, counts[place] ?? 0]).filter(([, count]) => count !== 0));
}

async function pendingWebhooks(stripeUrl: string): Promise<number> {
  const response = await fetch(`${stripeUrl}/_control/events?delivery=pending`);
  return z.parse(events, await response.json()).items.length;
}

/** Visible, being worked on or delayed. */
async function messagesIn(endpoint: string, queueNames: readonly string[]): Promise<number[]> {
  const client = new SQSClient({ ...clientSettings, endpoint });
  try {
    const counts = queueNames.map(async (name) => {
      const QueueUrl = `${endpoint}/000000000000/${name}`;
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
      );
      return states.reduce((sum, state) => sum + Number(Attributes[state] ?? 0), 0);
    });
    return await Promise.all(counts);
  } finally {
    client.destroy();
  }
}

/** Records after those that are done with. */
function unreadRecords(endpoint: string, checkpointFile: string): Promise<number> {
  // There is none before the first record.
  const text = existsSync(checkpointFile) ? readFileSync(checkpointFile, "utf8") : "{}";
  return countUnread(endpoint, z.parse(checkpointShape, JSON.parse(text)));
}
