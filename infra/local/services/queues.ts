/** SQS on this machine: every queue of the topology with its dead-letter queue, kept on disk. */
import { type FunctionSpec, type QueueSpec, visibilitySecondsOf } from "../../../shared/topology-spec.ts";
import { listen } from "../http/http-server.ts";
import { loadFauxqs, serveSqs } from "./fauxqs.ts";
import { startQueueTimers } from "./queue-timers.ts";

/** Holds records of the table's stream that no retry could publish. */
export const STREAM_DEAD_LETTERS = "stream-dead-letters";

/** The queue that keeps a queue's dead letters. */
export const deadLettersOf = (queue: string) => `${queue}-dead-letters`;

/**
 * Whoever was working on these when the last run ended is gone: they need not wait out their invisibility, and it was
 * no try of theirs. fauxqs has no call that takes a receive back. Those that failed and waited are not told apart.
 */
const FORGIVE = `UPDATE sqs_messages
  SET receipt_handle = NULL, visibility_deadline = NULL, approximate_receive_count = max(approximate_receive_count - 1, 0)
  WHERE receipt_handle IS NOT NULL`;

export interface Queues {
  url: string;
  /** The address of a queue, for `QUEUE_URL_…`. */
  urlOf(queue: string): string;
  /** Puts a message on a queue; it is on disk when this returns. */
  send(queue: string, body: string): void;
  /** Messages that are waiting, delayed or being worked on. */
  count(queue: string): number;
  stop(): Promise<void>;
}

/** Starts the queues of the topology, each with its dead-letter queue. */
export async function startQueues(options: {
  queues: Record<string, Pick<QueueSpec, "maxReceives">>;
  functions: Record<string, FunctionSpec>;
  directory: string;
}): Promise<Queues> {
  const { SqsStore, SqsRouter, PersistenceManager, actions } = await loadFauxqs();
  const persistence = new PersistenceManager(options.directory);
  // The queues survive a crash of this process without a flush at every step; only a power cut may cost the last ones.
  persistence.db.exec("PRAGMA synchronous = NORMAL");
  persistence.db.exec(FORGIVE);
  const store = new SqsStore();
  persistence.loadSqsQueues(store);
  store.persistence = persistence;
  for (const queue of store.allQueues()) queue.persistence = persistence;
  const router = new SqsRouter(store);
  for (const [name, action] of Object.entries(actions)) router.register(name, action);
  const server = await listen(serveSqs(router, () => timers.changed()));
  const urlOf = (queue: string) => `${server.url}/000000000000/${queue}`;

  const ensure = (name: string, attributes: Record<string, string>) => {
    const existing = store.getQueueByName(name);
    // Creating a queue that exists would delete its messages with it.
    if (existing) existing.setAttributes(attributes);
    else store.createQueue(name, urlOf(name), arnOf(name), attributes);
  };
  ensure(STREAM_DEAD_LETTERS, {});
  for (const [name, spec] of Object.entries(options.queues)) {
    const consumer = Object.values(options.functions).find((row) => "queue" in row.on && row.on.queue === name);
    ensure(deadLettersOf(name), { MessageRetentionPeriod: "1209600" });
    ensure(name, {
      VisibilityTimeout: String(consumer ? visibilitySecondsOf(consumer) : 30),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: arnOf(deadLettersOf(name)),
        maxReceiveCount: spec.maxReceives,
      }),
    });
  }
  const timers = startQueueTimers(() => store.allQueues());
  const queueOf = (name: string) => {
    const queue = store.getQueueByName(name);
    if (!queue) throw new Error(`There is no queue ${name}.`);
    return queue;
  };
  return {
    url: server.url,
    urlOf,
    send: (name, body) => queueOf(name).enqueue(SqsStore.createMessage(body)),
    count: (name) => {
      const queue = queueOf(name);
      return queue.messages.length + queue.delayedMessages.length + queue.inflightMessages.size;
    },
    stop: async () => {
      timers.stop();
      store.shutdown();
      await server.stop();
      persistence.close();
    },
  };
}

export function arnOf(queue: string): string {
  return `arn:aws:sqs:eu-west-1:000000000000:${queue}`;
}
