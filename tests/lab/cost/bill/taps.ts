import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SQSClient } from "@aws-sdk/client-sqs";
import { add, type Counted, type Counts } from "./counts.ts";

type Send = (command: { input: object }, ...rest: unknown[]) => Promise<object>;

const lengthOf = (holder: object, name: string): number => {
  const list: unknown = Reflect.get(holder, name);
  return Array.isArray(list) ? list.length : 0;
};

/**
 * Counts what passes through the services' clients, whoever made them. The calls are made all the same. A call that began
 * earlier is not counted, and a queue is asked for twenty seconds at a time: begin before the cloud does.
 */
export class Taps {
  readonly #undo: (() => void)[] = [];
  #seen: Counts = {};

  constructor() {
    this.#tap(DynamoDBStreamsClient, "records", (_input, answer) => lengthOf(answer, "Records"));
    this.#tap(SQSClient, "messages", (_input, answer) => lengthOf(answer, "Messages"));
    this.#tap(EventBridgeClient, "events", (input) => lengthOf(input, "Entries"));
    this.#tap(SESClient, "emails", () => 1);
    this.#tap(SecretsManagerClient, "secretCalls", () => 1);
    this.#tapRedis();
  }

  [Symbol.dispose](): void {
    for (const undo of this.#undo) undo();
  }

  /** What passed since the beginning. */
  get seen(): Counts {
    return this.#seen;
  }

  #note(name: Counted, count: number): void {
    this.#seen = add(this.#seen, { [name]: count });
  }

  #tap(client: { prototype: object }, name: Counted, countOf: (input: object, answer: object) => number): void {
    const original: Send = Reflect.get(client.prototype, "send");
    const note = (count: number) => this.#note(name, count);
    const tapped: Send = async function (this: object, command, ...rest) {
      const answer: object = await Reflect.apply(original, this, [command, ...rest]);
      note(countOf(command.input, answer));
      return answer;
    };
    Object.assign(client.prototype, { send: tapped });
    this.#undo.push(() => Object.assign(client.prototype, { send: original }));
  }

  /** Upstash's client sends a list of commands; nothing else here sends lists. */
  #tapRedis(): void {
    const original = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const body: unknown = typeof init?.body === "string" && init.body.startsWith("[") ? JSON.parse(init.body) : [];
      if (Array.isArray(body) && body.length > 0) this.#note("redisCommands", Array.isArray(body[0]) ? body.length : 1);
      return original(input, init);
    };
    this.#undo.push(() => {
      globalThis.fetch = original;
    });
  }
}
