/** EventBridge Scheduler on this machine. */
import { randomUUID } from "node:crypto";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import type { Invoke } from "./functions.ts";

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The interval of `rate(5 minutes)`, in milliseconds. Throws on any other expression: the topology has none. */
export function everyMs(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit === "minute" || unit === "hour" || unit === "day") return Number(count) * UNIT_MS[unit];
  throw new Error(`The laptop's scheduler knows rate(…) only, not ${expression}.`);
}

/** The longest that a timer can be, milliseconds (24.8 days): Node makes one millisecond of what is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Runs at an interval of any length: one too long for a timer is made of several of its turns. */
function setAnyInterval(run: () => void, every: number): NodeJS.Timeout {
  const turns = Math.ceil(every / LONGEST_TIMER_MS);
  let turn = 0;
  return setInterval(() => {
    turn = (turn + 1) % turns;
    if (turn === 0) run();
  }, every / turns);
}

/** Invokes every scheduled function at its rate, and those in `atStart` once now. */
export function startSchedules(options: {
  functions: Record<string, FunctionSpec>;
  invoke: Invoke;
  atStart: readonly string[];
}): { stop(): void } {
  const scheduled = Object.entries(options.functions).flatMap(([name, { on }]) =>
    "schedule" in on ? [{ name, every: everyMs(on.schedule) }] : [],
  );
  const run = (name: string) => {
    // A failure is logged where it happened, and the next turn makes up for it.
    options.invoke(name, scheduledEvent(name)).catch(() => {});
  };
  const timers = scheduled.map(({ name, every }) => setAnyInterval(() => run(name), every));
  for (const { name } of scheduled) if (options.atStart.includes(name)) run(name);
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** What the scheduler sends. https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export function scheduledEvent(name: string) {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account: "000000000000",
    time: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    region: "eu-west-1",
    resources: [`arn:aws:scheduler:eu-west-1:000000000000:schedule/default/herald-${name.replaceAll("/", "-")}`],
    detail: "{}",
  };
}
