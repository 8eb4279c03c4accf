import { request } from "node:http";
import { join } from "node:path";
import { DescribeTableCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { table } from "../../../shared/topology.ts";
import { temporaryDirectory, until } from "../../../tests/support/machine.ts";
import { listen } from "../http/http-server.ts";
import { type Database, startDatabase } from "../services/database.ts";
import { createActivity } from "./activity.ts";
import { type Stream, startStream } from "./stream.ts";

describe("the table's stream", () => {
  const home = temporaryDirectory();
  let database: Database;
  let stream: Stream | undefined;
  let kept: Record<string, string> = {};
  let seen: string[][] = [];

  beforeAll(async () => {
    const file = join(home.path, "dynamodb.db");
    database = await startDatabase({ spec: table, tableName: "herald", file, onCrash: () => {} });
  });
  afterEach(async () => {
    await stream?.stop();
    stream = undefined;
    seen = [];
  });
  afterAll(async () => {
    await database.stop();
    home[Symbol.dispose]();
  });

  const write = async (...names: string[]) => {
    for (const name of names) {
      const Item = { pk: { S: name }, sk: { S: "1" }, bytes: { B: new Uint8Array([1, 2]) } };
      await database.client.send(new PutItemCommand({ TableName: "herald", Item }));
    }
  };
  const start = async (
    handler: (event: DynamoDBStreamEvent) => unknown,
    options: Partial<Parameters<typeof startStream>[0]> = {},
  ) => {
    stream = await startStream({
      database: database.client,
      streamsUrl: database.url,
      table: "herald",
      functionName: "events/publish",
      invoke: async (_name, event) => {
        const batch = event as DynamoDBStreamEvent; // The stream sends nothing else.
        seen.push(batch.Records.map(nameOf));
        return handler(batch);
      },
      activity: createActivity(),
      // A copy, as a file would be one: what is not saved is lost.
      checkpoint: {
        load: () => ({ ...kept }),
        save: (checkpoint) => {
          kept = { ...checkpoint };
        },
      },
      idleMs: 5,
      busyMs: 1,
      retryMs: () => 1,
      ...options,
    });
    return stream;
  };
  const nameOf = (record: DynamoDBStreamEvent["Records"][number]) => record.dynamodb?.Keys?.pk?.S ?? "";
  const failing = (name: string) => (event: DynamoDBStreamEvent) => ({
    batchItemFailures: event.Records.filter((record) => nameOf(record) === name).map((record) => ({
      itemIdentifier: record.dynamodb?.SequenceNumber,
    })),
  });

  test("arrives in order and in Lambda's shape", async () => {
    await write("a", "b", "c");
    let first: DynamoDBStreamEvent["Records"][number] | undefined;
    const { drain } = await start((event) => {
      first ??= event.Records[0];
    });
    await drain();
    expect(seen.flat()).toEqual(["a", "b", "c"]);
    expect(first).toMatchObject({
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      dynamodb: { NewImage: { pk: { S: "a" }, bytes: { B: "AQI=" } }, StreamViewType: "NEW_AND_OLD_IMAGES" },
    });
    expect(first?.dynamodb?.ApproximateCreationDateTime).toBeCloseTo(Date.now() / 1000, -2);
  });

  test("goes on after a restart where it was: nothing lost, nothing done comes again", async () => {
    await write("before");
    await (await start(() => undefined)).drain();
    await stream?.stop();
    await write("while it was down");
    seen = [];
    await (await start(() => undefined)).drain();
    expect(seen.flat()).toEqual(["while it was down"]);
  });

  test("comes again after a restart if it was not done with", async () => {
    await write("unfinished");
    await start(() => Promise.reject(new Error("down")));
    await until(() => seen.length > 0);
    await stream?.stop();
    seen = [];
    await (await start(() => undefined)).drain();
    expect(seen.flat()).toEqual(["unfinished"]);
  });

  test("tries again from the first record that failed", async () => {
    await write("one", "two", "three");
    let tries = 0;
    const fail = failing("two");
    const { drain } = await start((event) => (++tries === 1 ? fail(event) : undefined));
    await until(() => seen.flat().filter((name) => name === "three").length >= 1 && tries >= 2);
    await drain();
    const again = seen.flat().slice(seen.flat().indexOf("two") + 1);
    expect(again).not.toContain("one");
    expect(again).toContain("three");
  });

  test("tries a record for as long as it fails, even where the function only throws, and loses none", async () => {
    await write("good", "poison", "better");
    let tries = 0;
    const { drain } = await start((event) => {
      if (event.Records.some((record) => nameOf(record) === "poison") && ++tries < 30) throw new Error("poisoned");
    });
    await until(() => seen.flat().includes("better") && tries >= 30);
    await drain();
    const last = (name: string) => seen.flat().lastIndexOf(name);
    expect(last("good")).toBeLessThan(last("poison"));
    expect(last("poison")).toBeLessThan(last("better"));
  });

  test("is not looked at while nothing is written, and at once after a write, whoever's it is", async () => {
    let looks = 0;
    const counting = await listen((incoming, response) => {
      looks += 1;
      const { method, headers } = incoming;
      const outgoing = request(database.url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      incoming.pipe(outgoing);
    });
    /** Whether no look falls between fifty requests that each take longer than the pause between looks is. */
    const isAtRest = async () => {
      const before = looks;
      for (let asked = 0; asked < 50; asked += 1) {
        await database.client.send(new DescribeTableCommand({ TableName: "herald" }));
      }
      return looks === before;
    };
    try {
      await start(() => undefined, {
        streamsUrl: counting.url,
        writtenFile: join(home.path, "dynamodb.db-wal"),
        restMs: 2 ** 30,
        idleMs: 1,
      });
      for (const name of ["first", "second"]) {
        await until(isAtRest);
        await write(name);
        await until(() => seen.flat().includes(name));
      }
    } finally {
      await stream?.stop();
      await counting.stop();
    }
  });

  test("is looked at again and again where the file that tells of writes is missing", async () => {
    await start(() => undefined, { writtenFile: join(home.path, "no file"), restMs: 2 ** 30 });
    for (const name of ["third", "fourth"]) {
      await write(name);
      await until(() => seen.flat().includes(name));
    }
  });
});
