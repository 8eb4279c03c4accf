/**
 * fauxqs' queues behind a server of our own. Its server listens on every network interface and brings S3, SNS and a
 * web framework along (100 ms of start); a laptop in a café needs none of them. So its modules are taken one by one,
 * by path, from the version that package.json pins; the interfaces below are what is used of them.
 */
import { readdirSync } from "node:fs";
import type { RequestListener } from "node:http";
import { isObject } from "../http/aws-json.ts";
import { readBody } from "../http/read-body.ts";

interface FauxqsReply {
  status(status: number): void;
  header(name: string, value: string): void;
}
export interface FauxqsRouter {
  register(name: string, action: unknown): void;
  handle(request: { headers: object; body: object }, reply: FauxqsReply): Promise<object | undefined>;
}
export interface FauxqsQueue {
  messages: unknown[];
  /** Times are epoch milliseconds. */
  delayedMessages: { delayUntil?: number | undefined }[];
  inflightMessages: Map<string, { visibilityDeadline: number }>;
  persistence: FauxqsPersistence;
  enqueue(message: object): void;
  /** Makes visible whatever is due, and tells those who wait for it. */
  processTimers(): void;
  /** Called whenever somebody begins to wait for a message. */
  startPollTimerIfNeeded(): void;
  setAttributes(attributes: Record<string, string>): void;
}
export interface FauxqsStore {
  persistence: FauxqsPersistence;
  allQueues(): Iterable<FauxqsQueue>;
  getQueueByName(name: string): FauxqsQueue | undefined;
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): FauxqsQueue;
  shutdown(): void;
}
export interface FauxqsPersistence {
  db: { exec(sql: string): void };
  loadSqsQueues(store: FauxqsStore): void;
  close(): void;
}
interface FauxqsParts {
  SqsStore: { new (): FauxqsStore; createMessage(body: string): object };
  SqsRouter: new (store: FauxqsStore) => FauxqsRouter;
  PersistenceManager: new (directory: string) => FauxqsPersistence;
  actions: Record<string, unknown>;
}

/** Loads the parts of fauxqs that make up SQS. */
export async function loadFauxqs(): Promise<FauxqsParts> {
  const root = new URL("./", import.meta.resolve("fauxqs"));
  const load = (path: string) => import(new URL(path, root).href);
  const files = readdirSync(new URL("sqs/actions/", root)).filter((file) => file.endsWith(".js"));
  const [store, router, persistence, ...actions] = await Promise.all([
    load("sqs/sqsStore.js"),
    load("sqs/sqsRouter.js"),
    load("persistence.js"),
    ...files.map((file) => load(`sqs/actions/${file}`)),
  ]);
  const named = files.map((file, index) => {
    const name = file.slice(0, -".js".length);
    return [name.charAt(0).toUpperCase() + name.slice(1), actions[index][name]];
  });
  return { ...store, ...router, ...persistence, actions: Object.fromEntries(named) };
}

/** Serves the SQS protocol (AWS JSON 1.0) from a router. Calls back after each request. */
export function serveSqs(router: FauxqsRouter, onHandled: () => void): RequestListener {
  return async (request, response) => {
    let status = 200;
    const headers: Record<string, string> = {};
    const reply: FauxqsReply = {
      status: (code) => {
        status = code;
      },
      header: (name, value) => {
        headers[name] = value;
      },
    };
    try {
      const body: unknown = JSON.parse((await readBody(request, 2 * 1024 * 1024))?.toString() || "{}");
      if (!isObject(body)) throw new Error("The body is not a JSON object.");
      const result = await router.handle({ headers: request.headers, body }, reply);
      onHandled();
      response.writeHead(status, headers).end(JSON.stringify(result ?? {}));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ __type: "InternalError", message: String(error) }));
    }
  };
}
