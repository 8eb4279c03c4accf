import { expect, test } from "@jest/globals";
import { functionNames, rowOf } from "../../cloud/rows.ts";
import { sourceNamed } from "./queues.ts";
import type { DeadLetter } from "./receive.ts";
import { hideSecondsOf } from "./run-again.ts";
import { letterText } from "./show.ts";
import { deadLetterSources } from "./sources.ts";
import { isPublished, sorted } from "./stream-records.ts";

const letter = (body: unknown, more: Partial<DeadLetter> = {}): DeadLetter => ({
  id: "m1",
  body: typeof body === "string" ? body : JSON.stringify(body),
  sentMs: 0,
  receives: 9,
  attributes: {},
  receipt: "r1",
  ...more,
});

test("every queue, schedule and stream of the topology has dead letters that the command knows", () => {
  const needs = functionNames.filter((name) => "schedule" in rowOf(name).on || "stream" in rowOf(name).on).length;
  expect(deadLetterSources.filter(({ kind }) => kind !== "queue")).toHaveLength(needs);
  expect(sourceNamed("payments")).toMatchObject({ kind: "queue", queue: "payments" });
  expect(sourceNamed("checkout/expire")).toMatchObject({ kind: "schedule", name: "checkout/expire" });
  expect(sourceNamed("events-publish-dead-letters")).toMatchObject({ kind: "stream", name: "events/publish" });
  expect(() => sourceNamed("payment")).toThrow("Did you mean payments?");
  expect(() => sourceNamed("zzzzzzzz")).toThrow("There are those of payments, ");
});

test("a message is shown with its age, its receives, what travels beside it, and the beginning of its body", () => {
  const sentMs = Date.parse("2026-11-22T03:00:00.000Z");
  const it = letter(`{"long":"${"x".repeat(300)}\u001b"}`, { sentMs, attributes: { correlationId: "c1" } });
  const [head, beside, body = ""] = letterText(it, sentMs + 3 * 3_600_000).split("\n");
  expect(head).toBe("m1  sent 2026-11-22T03:00:00.000Z (3 h ago)  received 9 times");
  expect(beside).toBe("  correlationId=c1");
  expect(body).toBe(`  {"long":"${"x".repeat(191)}…`);
});

test("poison records are told from Lambda's notices, and both from what nobody knows", () => {
  const record = { eventID: "e", eventName: "INSERT", dynamodb: { SequenceNumber: "17", NewImage: {} } };
  const notice = {
    requestContext: { condition: "RecordAgeExceeded" },
    DDBStreamBatchInfo: {
      approximateArrivalOfFirstRecord: "2026-11-21T00:00:00Z",
      approximateArrivalOfLastRecord: "2026-11-21T00:10:00Z",
      batchSize: 9,
    },
  };
  const found = sorted([letter(record), letter(notice), letter("hello"), letter("null")]);
  expect(found.records).toMatchObject([{ record, sequence: "17" }]);
  expect(found.notices).toMatchObject([{ changes: 9, from: "2026-11-21T00:00:00Z", to: "2026-11-21T00:10:00Z" }]);
  expect(found.others).toHaveLength(2);
});

/** A message is deleted on this word alone. */
test("only a publisher that says so has published a change", () => {
  expect(isPublished({ batchItemFailures: [] })).toBe(true);
  for (const answer of [{ batchItemFailures: [{ itemIdentifier: "17" }] }, {}, null, undefined, "ok", []]) {
    expect(isPublished(answer)).toBe(false);
  }
});

test("messages stay hidden for longer than the function may run", () => {
  expect(hideSecondsOf("stats/aggregate")).toBe(360);
});
