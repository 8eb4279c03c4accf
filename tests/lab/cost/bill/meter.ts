import { readFileSync } from "node:fs";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SQSClient } from "@aws-sdk/client-sqs";
import { TABLE } from "../../../../infra/local/environment.ts";
import type { LocalCloud } from "../../../../infra/local/lambda/local-cloud.ts";
import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { countCapacity } from "../count-capacity.ts";
import { add, beyond, type Counted, type Counts, toHundreds } from "./counts.ts";
import { countsOfLog } from "./log-counts.ts";
import { storedBytes } from "./stored.ts";

type Send = (command: { input: object }, ...rest: unknown[]) => Promise<object>;

const lengthOf = (holder: object, name: string): number => {
  const list: unknown = Reflect.get(holder, name);
  return Array.isArray(list) ? list.length : 0;
};

/**
 * Counts what a local cloud does: each call that a function makes of a service, each record and message that is brought
 * to one, each line that it logs. The calls are made all the same.
 */
export class Meter {
  readonly #cloud: LocalCloud;
  readonly #undo: (() => void)[] = [];
  #seen: Counts = {};

  constructor(cloud: LocalCloud) {
    this.#cloud = cloud;
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

  /** What an act sets off, to the last e-mail and the last place on the leaderboard. */
  async count(act: () => Promise<unknown>): Promise<Counts> {
    await this.#cloud.settled();
    const [before, stored, told] = [this.#seen, await storedBytes(TABLE), this.#log().length];
    const { reads, writes } = await countCapacity(async () => {
      await act();
      await this.#cloud.settled();
    });
    // Secrets are read once a cold start, which depends on what ran before: see `quantities.ts`.
    const { secretCalls: _, ...seen } = beyond(this.#seen, before);
    return {
      ...seen,
      reads,
      writes,
      // Batches of more than one record make it fewer runs; this is the most that it can be.
      "runs of events/publish": seen.records ?? 0,
      ...countsOfLog(this.#log().subarray(told).toString()),
      storedBytes: toHundreds((await storedBytes(TABLE)) - stored),
    };
  }

  /** What a scheduled run sets off, and the secrets that the function itself asks for each time. */
  async countRun(name: FunctionName): Promise<Counts> {
    let secretCalls = 0;
    const counts = await this.count(async () => {
      const before = this.#seen.secretCalls ?? 0;
      await this.#cloud.invoke(name, scheduledEvent(name));
      secretCalls = (this.#seen.secretCalls ?? 0) - before;
    });
    return add(counts, { [`runs of ${name}`]: 1, secretCalls });
  }

  #log(): Buffer {
    return readFileSync(this.#cloud.data.file("herald.log"));
  }

  #note(name: Counted, count: number): void {
    this.#seen = add(this.#seen, { [name]: count });
  }

  /** Looks at what passes through a client, whoever made it. */
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
