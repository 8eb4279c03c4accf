import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Chromium without windows comes first: it takes half the processor's time, most of all for each person who comes. */
const known = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const isRoot = process.getuid?.() === 0;

/** Quiet: no service of the browser's own maker is asked anything. A sandbox is impossible for root alone. */
export const launchArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/**
 * The browser to test with: the one at `CHROMIUM_PATH`, one of this machine, or one that is installed now. Without any,
 * it throws and says what to do; the tests are never skipped.
 */
export function findChromium(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (canRun(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is no program that can be run.`);
  }
  const found = onThisMachine();
  if (found) return found;
  const failures = [isRoot && existsSync("/usr/bin/apt-get") ? installWithApt() : undefined, installWithPlaywright()];
  const installed = onThisMachine();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed.\n" +
      "Install it (Debian: apt-get install chromium-headless-shell), or name one: CHROMIUM_PATH=/path/to/chrome npm run test:web\n" +
      failures.filter(Boolean).join("\n"),
  );
}

const onThisMachine = () => [...known, chromium.executablePath()].find(canRun);

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(): string | undefined {
  const steps = [["update"], ["install", "-y", "--no-install-recommends", "chromium-headless-shell"]];
  return steps.map((step) => run("apt-get", step)).find((said) => said !== undefined);
}

function installWithPlaywright(): string | undefined {
  if (onThisMachine()) return undefined;
  return run(process.execPath, [
    join(import.meta.dirname, "../../../node_modules/playwright-core/cli.js"),
    "install",
    "chromium",
  ]);
}

/** What it said if it failed. */
function run(program: string, args: readonly string[]): string | undefined {
  process.stderr.write(`Installing Chromium: ${program} ${args.join(" ")}\n`);
  const { status, error, stderr } = spawnSync(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0 ? undefined : `${program}: ${error?.message ?? stderr.trim().split("\n").slice(-3).join("\n")}`;
}
