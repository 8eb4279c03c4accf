import { afterEach, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { linesOf } from "../../tests/support/log-lines.ts";
import { stageVariable } from "../topology-spec.ts";
import { causedBy } from "./correlation.ts";
import { errorFields, logOf } from "./log.ts";

const log = logOf("orders/complete", "request-1");

describe("a log line", () => {
  test("says when, how grave, what, where, and in whose request", async () => {
    const before = Date.now();
    const [line] = await linesOf(() => log.info("order completed", { orderId: "ord_1" }));
    expect(line).toEqual({
      timestamp: expect.any(String),
      level: "info",
      message: "order completed",
      function: "orders/complete",
      requestId: "request-1",
      correlationId: "request-1",
      orderId: "ord_1",
    });
    expect(Date.parse(String(line?.timestamp))).toBeGreaterThanOrEqual(before);
  });

  test("carries the id of what set the work off, also after waiting and beside other work", async () => {
    const work = (id: string) =>
      causedBy({ correlationId: id, by: "visitor" }, async () => {
        await new Promise(setImmediate);
        log.warn(id);
      });
    const lines = await linesOf(() => Promise.all(["a", "b"].map(work)));
    expect(lines.map(({ message, correlationId }) => [message, correlationId])).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
  });

  test("stays one line, whatever is in it", async () => {
    const lines = await linesOf(() => log.error("two\nlines", { detail: "a\nb\u2028c" }));
    expect(lines).toHaveLength(1);
  });
});

/** The specification's JSON schema, strict where it says that nothing else may be in an object. */
const embedded = z.looseObject({
  _aws: z.strictObject({
    Timestamp: z.int(),
    CloudWatchMetrics: z
      .array(
        z.strictObject({
          Namespace: z.string().check(z.minLength(1), z.maxLength(1_024)),
          Dimensions: z
            .array(z.array(z.string().check(z.minLength(1), z.maxLength(250))).check(z.maxLength(30)))
            .check(z.minLength(1)),
          Metrics: z
            .array(
              z.strictObject({
                Name: z.string().check(z.minLength(1), z.maxLength(1_024)),
                Unit: z.enum(["Count", "None"]),
              }),
            )
            .check(z.minLength(1), z.maxLength(100)),
        }),
      )
      .check(z.minLength(1)),
  }),
});

describe("a line that counts", () => {
  afterEach(() => {
    delete process.env[stageVariable];
  });
  const sale = () => log.info("order completed", { currency: "eur" }, { Sales: 1, SalesGrossMinor: 1_005 });

  test("follows the specification of CloudWatch's embedded metric format", async () => {
    const [line] = await linesOf(sale);
    const { _aws, ...members } = z.parse(embedded, line);
    for (const { Dimensions, Metrics } of _aws.CloudWatchMetrics) {
      for (const name of Dimensions.flat()) expect(members[name]).toEqual(expect.stringMatching(/^.{1,1024}$/));
      for (const { Name } of Metrics) expect(Number.isFinite(members[Name])).toBe(true);
    }
    // CloudWatch takes what is at most two weeks old.
    expect(Math.abs(Date.now() - _aws.Timestamp)).toBeLessThan(60_000);
  });

  test("names its metrics with their units, in the namespace, by stage", async () => {
    process.env[stageVariable] = "prod";
    const [line] = await linesOf(sale);
    expect(line).toMatchObject({
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: "Herald",
            Dimensions: [["Stage"]],
            Metrics: [
              { Name: "Sales", Unit: "Count" },
              { Name: "SalesGrossMinor", Unit: "None" },
            ],
          },
        ],
      },
      Stage: "prod",
      Sales: 1,
      SalesGrossMinor: 1_005,
      currency: "eur",
    });
  });

  test("belongs to the stage `local` where none is set", async () => {
    expect(await linesOf(sale)).toMatchObject([{ Stage: "local" }]);
  });

  test("is an ordinary line where it counts nothing", async () => {
    const [line] = await linesOf(() => log.info("request", {}, {}));
    expect(line).not.toHaveProperty("_aws");
    expect(line).not.toHaveProperty("Stage");
  });

  test("can't count what the topology does not name", async () => {
    // @ts-expect-error: the compiler knows the names, and this is none of them.
    const [line] = await linesOf(() => log.info("order completed", {}, { Sale: 1 }));
    expect(line).not.toHaveProperty("_aws");
  });
});

describe("an error", () => {
  test("is logged with what lies behind it", () => {
    const error = new Error("The page could not be made.", { cause: new TypeError("Invalid API key") });
    expect(errorFields(error)).toMatchObject({
      detail: "The page could not be made.",
      cause: "TypeError: Invalid API key",
    });
    const both = new AggregateError([new Error("one"), new Error("two")], "Two e-mails failed.");
    expect(errorFields(both)).toMatchObject({ cause: "Error: one; Error: two" });
  });

  test("is logged without anyone's address", () => {
    const refused = new Error("Email address is not verified: bo.berg+x@mail.buyer.example, ada@b.example");
    const error = new AggregateError([refused], refused.message, { cause: refused });
    const text = JSON.stringify(errorFields(error));
    expect(text).toContain("not verified: <address>, <address>");
    expect(text).not.toMatch(/berg|ada@|example/);
  });

  test("keeps the paths of its stack", () => {
    const error = Object.assign(new Error("x"), { stack: "at /app/node_modules/@aws-sdk/client-ses/dist.js:1:2" });
    expect(errorFields(error).stack).toContain("/app/node_modules/@aws-sdk/client-ses/dist.js:1:2");
  });
});
