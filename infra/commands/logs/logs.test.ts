import { expect, test } from "@jest/globals";
import { type LogEvent, readableLine, saidFunctionOf } from "./line.ts";
import { functionTeller } from "./read.ts";
import { sinceMs } from "./since.ts";
import { byTime, functionNamed, isWanted } from "./wanted.ts";

const atMs = Date.parse("2026-11-22T03:04:05.678Z");
const event = (text: string, more: Partial<LogEvent> = {}): LogEvent => ({
  atMs,
  text,
  functionName: "orders/complete",
  ...more,
});
const plain = { paint: (_style: string, text: string) => text, nameWidth: 0 };
const shown = (said: object | string) =>
  readableLine(event(typeof said === "string" ? said : JSON.stringify(said)), plain);

test("a line is time, level, message and fields, the ids last, and nothing that only CloudWatch needs", () => {
  const said = {
    timestamp: "2026-11-22T03:04:05.678Z",
    level: "info",
    message: "payment booked",
    function: "orders/complete",
    requestId: "r1",
    correlationId: "c1",
    orderId: "ord_1",
    note: "a b",
    none: null,
    _aws: { Timestamp: 1, CloudWatchMetrics: [] },
    Stage: "prod",
    Sales: 1,
  };
  expect(shown(said)).toBe(
    '2026-11-22T03:04:05.678Z  info   payment booked  orderId=ord_1 note="a b" Sales=1 requestId=r1 correlationId=c1',
  );
});

test("a stack stands below its line, indented", () => {
  expect(shown({ level: "error", message: "batch failed", stack: "Error: x\n    at y" })).toBe(
    "2026-11-22T03:04:05.678Z  error  batch failed\n      Error: x\n          at y",
  );
});

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
test("an error that nobody caught, which the runtime logs, is read like any other", () => {
  const detail = JSON.stringify({
    errorType: "AppError",
    errorMessage: "Taken.",
    stack: ["AppError: Taken.", "    at x"],
  });
  expect(shown(`2026-11-22T03:04:05.678Z\treq-1\tERROR\tInvoke Error \t${detail}\n`)).toBe(
    "2026-11-22T03:04:05.678Z  error  Invoke Error  error=AppError detail=Taken. requestId=req-1\n      AppError: Taken.\n          at x",
  );
});

test.each(["START RequestId: 1 Version: $LATEST", "{ no json", '{"a":1}'])("%s stays as it is", (text) => {
  expect(shown(`${text}\n`)).toBe(`2026-11-22T03:04:05.678Z         ${text}`);
});

test("side by side, each line carries its function's name in a column", () => {
  expect(readableLine(event('{"level":"warn","message":"m"}'), { ...plain, nameWidth: 17 })).toBe(
    "2026-11-22T03:04:05.678Z  warn   orders/complete    m",
  );
});

test("a function's lines are its own, a text is found in any letters, a correlation wherever its id is named", () => {
  expect(isWanted(event("x"), { function: "orders/complete" })).toBe(true);
  expect(isWanted(event("x"), { function: "checkout/expire" })).toBe(false);
  expect(isWanted(event('{"message":"Payment BOOKED"}'), { filter: "booked" })).toBe(true);
  expect(isWanted(event('{"message":"x"}'), { filter: "booked" })).toBe(false);
  expect(isWanted(event('{"correlationId":"c1"}'), { correlation: "c1" })).toBe(true);
  expect(isWanted(event("2026 c1 Task timed out after 5.00 seconds"), { correlation: "c1" })).toBe(true);
  expect(isWanted(event('{"correlationId":"c2"}'), { correlation: "c1" })).toBe(false);
});

test("lines of several functions stand in the order of time; those of one moment as they came", () => {
  const events = [event("b", { atMs: 2 }), event("a", { atMs: 1 }), event("c", { atMs: 2 })];
  expect(byTime(events).map(({ text }) => text)).toEqual(["a", "b", "c"]);
});

test("functions are known by the topology's name and by AWS's; an unknown one is answered with those near", () => {
  expect(functionNamed("accounts/sign-in")).toBe("accounts/sign-in");
  expect(functionNamed("accounts_sign-in")).toBe("accounts/sign-in");
  expect(functionNamed("herald-my-stage-accounts_sign-in")).toBe("accounts/sign-in");
  expect(() => functionNamed("accounts/signin")).toThrow(
    /no function accounts\/signin\. Near it:\n {2}accounts\/sign-in/,
  );
});

test("since is a span back from now, or a time", () => {
  const spans = [sinceMs("90s", atMs), sinceMs("15m", atMs), sinceMs("1h", atMs), sinceMs("2d", atMs)];
  expect(spans.map((since) => (atMs - since) / 1000)).toEqual([90, 900, 3600, 172_800]);
  expect(sinceMs("2026-11-22T03:00:00Z", 0)).toBe(Date.parse("2026-11-22T03:00:00Z"));
  for (const wrong of ["yesterday", "1w", "", "-1h", "12"]) expect(() => sinceMs(wrong, 0)).toThrow("--since takes");
});

test("whose line it is, is read off the stream's name, else off the line itself", () => {
  const functionOf = functionTeller("dev");
  expect(functionOf("2026/11/22/herald-dev-orders_complete[$LATEST]0f3a")).toBe("orders/complete");
  expect(functionOf("2026/11/22/herald-prod-orders_complete[$LATEST]0f3a")).toBeUndefined();
  expect(functionOf("2026/11/22/[$LATEST]0f3a")).toBeUndefined();
  expect(saidFunctionOf('{"level":"info","message":"m","function":"orders/complete"}')).toBe("orders/complete");
  expect(saidFunctionOf("START RequestId: 1 Version: $LATEST")).toBeUndefined();
});

test("Lambda's own lines around a run are left out, unless they tell of its end or are asked for", () => {
  const around = ["START RequestId: 1 Version: $LATEST", "END RequestId: 1", "REPORT RequestId: 1\tDuration: 5 ms"];
  for (const text of around) {
    expect(isWanted(event(text), {})).toBe(false);
    expect(isWanted(event(text), { all: true })).toBe(true);
  }
  expect(isWanted(event("REPORT RequestId: 1\tDuration: 5000 ms\tStatus: timeout"), {})).toBe(true);
  expect(isWanted(event("STARTED by hand"), {})).toBe(true);
});
