import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoDataDir } from "../contract/support/demo-data.ts";
import { root } from "../house/sources.ts";
import { bundlesDir } from "../support/bundles.ts";
import { compileCache } from "../support/compile-cache.ts";
import { type Outcome, Report, whyOf } from "./results.ts";
import { type Stage, type StageName, stages } from "./stages.ts";

const logs = join(root, "dist", "test");
/** Where Heralds under test leave what their functions did to the table. */
export const grantsDir = join(logs, "grants");
/** Where all that a stage printed is kept. */
export const logOf = (name: StageName) => join(logs, `${name.replaceAll(" ", "-")}.log`);

/** Runs a stage to its end. @param onProgress called with what Jest has counted so far */
export async function runStage(
  name: StageName,
  signal: AbortSignal,
  onProgress: (report: Report) => void,
): Promise<Outcome> {
  const began = performance.now();
  const { args }: Stage = stages[name];
  const isJest = args.includes("--selectProjects");
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(logOf(name));
  const reporter = isJest ? ["--reporters", join(import.meta.dirname, "jest-reporter.ts")] : [];
  const child = spawn(process.execPath, [...args, ...reporter], {
    cwd: root,
    env: {
      ...process.env,
      FORCE_COLOR: "0",
      NO_COLOR: "1",
      HERALD_GRANTS_DIR: grantsDir,
      HERALD_DEMO_DATA: demoDataDir,
      HERALD_BUNDLES: bundlesDir,
      ...compileCache,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let last: Report | undefined;
  child.on("message", (message) => {
    last = Report.parse(message);
    onProgress(last);
  });
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  signal.removeEventListener("abort", stop);
  await new Promise<void>((resolve) => log.end(resolve));
  const tookMs = performance.now() - began;
  // What fails while it is being ended says nothing of the change.
  if (signal.aborted) return { ...nothing, failed: 1, failures: [{ what: name, why: "It was interrupted." }], tookMs };
  return { ...(isJest ? ofJest(name, last, code) : ofProgram(name, code)), tookMs };
}

type Counted = Omit<Outcome, "tookMs">;
const nothing: Counted = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Jest that ended before it was over, or with a failure that is none of a test's, has failed all the same. */
function ofJest(name: StageName, report: Report | undefined, code: number | null): Counted {
  if (report?.isOver && (code === 0 || report.failed > 0)) return report;
  const { passed, failed, skipped, failures } = report ?? nothing;
  return { passed, failed: failed + 1, skipped, failures: [...failures, { what: name, why: endOf(name, code) }] };
}

function ofProgram(name: StageName, code: number | null): Counted {
  if (code === 0) return { ...nothing, passed: 1 };
  return { ...nothing, failed: 1, failures: [{ what: name, why: endOf(name, code) }] };
}

/** The last of what a program printed. */
function endOf(name: StageName, code: number | null): string {
  const said = readFileSync(logOf(name), "utf8").trim().split("\n").slice(-20).join("\n");
  return whyOf(`${said}\nIt ended with ${code === null ? "a signal" : `code ${code}`}.`);
}
