/** `npm test`: all that a change must pass, four stages more side by side than there are processors. */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { keysOf } from "../../infra/cloud/rows.ts";
import { startProgress } from "../../infra/terminal/progress.ts";
import { WrongUse } from "../../infra/terminal/refusal.ts";
import { runCommand } from "../../infra/terminal/run.ts";
import { elapsed, paint, say } from "../../infra/terminal/screen.ts";
import { closingLine, type Outcome } from "./results.ts";
import { grantsDir, logOf, runStage } from "./run-stage.ts";
import { chosenOf, runInOrder } from "./schedule.ts";
import { type Stage, type StageName, stages } from "./stages.ts";

const names = keysOf(stages);
const plan: Readonly<Record<StageName, Stage<StageName>>> = stages;

const spec = {
  script: "test",
  summary: "Runs all that a change must pass: each stage's log goes to dist/test.",
  flags: {
    all: { says: `what is long or rare as well: ${names.filter((name) => plan[name].isLong).join(", ")}` },
    without: { takes: "STAGES", says: "all but some of them, which are run elsewhere" },
    only: { takes: "STAGES", says: `some of ${names.join(", ")}; with commas between` },
  },
  notes: ["A single file: npm run jest -- --selectProjects unit --testPathPatterns split"],
} as const;

/** Four more than there are processors: a stage waits for its browser, its cloud or a pause a third of the time, and none is to end alone. */
const slots = Math.min(7, availableParallelism() + 4);
/** Of one stage: what breaks a hundred tests is told by the first of them. */
const maxFailures = 10;
const width = Math.max(...names.map((name) => name.length));

await runCommand(spec, async ({ all, only, without }) => {
  const began = performance.now();
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  const chosen = chosenOf(plan, {
    only: namedIn("only", only),
    withLong: all,
    without: namedIn("without", without) ?? [],
  });
  const progress = startProgress();
  const running = new Map<StageName, number>();
  const outcomes: Outcome[] = [];

  const tell = () => {
    const counts = [...running].map(([name, passed]) => (passed > 0 ? `${name} ${passed} passed` : name));
    progress.show(`${elapsed(performance.now() - began)}: ${counts.join(", ")}`);
  };
  const run = async (name: StageName) => {
    running.set(name, 0);
    tell();
    const outcome = await runStage(name, interrupted.signal, ({ passed }) => {
      running.set(name, passed);
      tell();
    });
    running.delete(name);
    outcomes.push(outcome);
    progress.clear();
    say(lineOf(name, outcome));
    for (const line of failuresOf(name, outcome)) say(line);
    if (running.size > 0) tell();
  };

  rmSync(grantsDir, { recursive: true, force: true });
  const waiting = await runInOrder(plan, chosen, { slots, signal: interrupted.signal, run });
  progress.clear();
  const sum = (count: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, outcome) => total + outcome[count], 0);
  const failed = sum("failed") + waiting.length;
  if (waiting.length > 0) say(`Interrupted; not run: ${waiting.join(", ")}`);
  say(`\n${elapsed(performance.now() - began)} in all`);
  say(closingLine({ passed: sum("passed"), failed, skipped: sum("skipped") }));
  return failed > 0 ? 1 : 0;
});

/** `unit             1,250 passed            61 s`, in red and with what failed where something did. */
function lineOf(name: StageName, { passed, failed, skipped, tookMs }: Outcome): string {
  const counts = [
    `${passed.toLocaleString("en")} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ];
  const line = `${failed > 0 ? "✗" : "✓"} ${name.padEnd(width)}  ${counts.filter(Boolean).join(", ").padEnd(24)}${elapsed(tookMs).padStart(12)}`;
  return failed > 0 ? paint("red", line) : line;
}

/** @throws WrongUse where a stage is asked for that there is not */
function namedIn(flag: "only" | "without", given: string | undefined): StageName[] | undefined {
  return given?.split(",").map((word) => {
    const found = names.find((name) => name === word.trim());
    if (found === undefined)
      throw new WrongUse(`There is no stage "${word.trim()}": --${flag} takes ${names.join(", ")}.`);
    return found;
  });
}

/** What failed and why, the first of it where it is much. */
function failuresOf(name: StageName, { failed, failures }: Outcome): string[] {
  if (failed === 0) return [];
  const shown = failures.slice(0, maxFailures);
  const log = relative(process.cwd(), logOf(name));
  return [
    ...shown.map(({ what, why }) => `${paint("red", `  ✗ ${what}`)}\n${why.replace(/^/gm, "      ")}\n`),
    ...(failures.length > shown.length ? [`  … and ${failures.length - shown.length} more\n`] : []),
    `    all that it printed: ${log}\n`,
  ];
}
