/** `npm run logs`: what functions logged, in words. */
import { setTimeout as sleep } from "node:timers/promises";
import { functionNames } from "../cloud/rows.ts";
import { startProgress } from "../terminal/progress.ts";
import { Refusal } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { counted, paint, paintAside, say, sayAside } from "../terminal/screen.ts";
import { openStage, stageFlags } from "./aws/stage.ts";
import { readableLine } from "./logs/line.ts";
import { type FoundEvent, type LogReader, logReader } from "./logs/read.ts";
import { sinceMs } from "./logs/since.ts";
import { byTime, functionNamed } from "./logs/wanted.ts";

const spec = {
  script: "logs",
  summary: "Prints what functions logged, oldest first, one line an event; times are UTC.",
  flags: {
    ...stageFlags,
    function: { takes: "NAME", says: "of one function, such as accounts/sign-in; else of all, side by side" },
    since: { takes: "TIME", says: "90s, 15m, 1h, 2d or an ISO time; 1h, and with --correlation 1d, unless said" },
    filter: { takes: "TEXT", says: "only what holds this text, in small or capital letters" },
    correlation: { takes: "ID", says: "only what happened on behalf of one request, message or tick of the clock" },
    all: { says: "Lambda's own lines around each run too: START, END, REPORT" },
    follow: { says: "go on with what comes; Ctrl-C stops" },
  },
  notes: [
    "To follow one sale through all functions: take the correlationId of any of its lines, and ask for",
    "  npm run logs -- --stage prod --correlation ID",
  ],
} as const;

/** Between two looks for what is new. */
const pauseMs = 2000;
/** Lines come into CloudWatch late and out of order: each look goes back this far, and shows what it has not shown. */
const lateMs = 30_000;

await runCommand(spec, async (given) => {
  const of = given.function === undefined ? undefined : functionNamed(given.function);
  const since = given.since ?? (given.correlation === undefined ? "1h" : "1d");
  const startedMs = Date.now();
  const fromMs = sinceMs(since, startedMs);
  const stage = await openStage(given);
  const reader = logReader(stage, { ...given, function: of });
  const print = (events: readonly FoundEvent[]) => {
    const nameWidth = of ? 0 : Math.max(...functionNames.map((name) => name.length));
    for (const event of byTime(events)) say(readableLine(event, { paint, nameWidth }));
  };
  const found = await readAll(reader, fromMs);
  if (found === undefined) {
    throw new Refusal(
      `There are no logs of stage ${stage.name} in ${stage.account}, ${stage.region}: is it deployed there?`,
    );
  }
  print(found);
  sayAside(paintAside("dim", summaryOf(found, since)));
  if (given.follow) await follow({ reader, print, shownFirst: found, startedMs });
  return 0;
});

async function readAll(reader: LogReader, fromMs: number) {
  const progress = startProgress();
  try {
    return await reader.read(fromMs, (found) => progress.show(`Reading the log: ${counted(found, "line")} so far`));
  } finally {
    progress.clear();
  }
}

function summaryOf(found: readonly FoundEvent[], since: string): string {
  if (found.length === 0) return `Nothing since ${since}. Look further back with --since, for example --since 7d.`;
  const functions = new Set(found.map(({ functionName }) => functionName)).size;
  return `${counted(found.length, "line")} of ${counted(functions, "function")} since ${since}.`;
}

interface Following {
  reader: LogReader;
  print: (events: readonly FoundEvent[]) => void;
  shownFirst: readonly FoundEvent[];
  /** When the first look began. */
  startedMs: number;
}

/** Never returns: what is new is printed until the command is stopped. */
async function follow({ reader, print, shownFirst, startedMs }: Following): Promise<never> {
  const shown = new Map(shownFirst.map(({ id, atMs }) => [id, atMs]));
  for (let lookedMs = startedMs; ; await sleep(pauseMs)) {
    const fromMs = lookedMs - lateMs;
    lookedMs = Date.now();
    const events = (await reader.read(fromMs)) ?? [];
    print(events.filter(({ id }) => !shown.has(id)));
    for (const { id, atMs } of events) shown.set(id, atMs);
    for (const [id, atMs] of shown) if (atMs < fromMs) shown.delete(id);
  }
}
