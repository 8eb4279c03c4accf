/**
 * MiniStack, the emulator of AWS that takes CloudFormation as `cdk deploy` sends it. A Python program: it lives in a
 * virtual environment of its own beside the packages, and is made again, without data, for every run.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../../infra/local/http/http-server.ts";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { makePythonEnvironment } from "../support/python.ts";
import { endGroup } from "./child.ts";
import { fixEmulator, fixesDigest } from "./emulator-fixes.ts";

const run = promisify(execFile);
const version = "1.5.33";
const home = join(projectDir, "node_modules", ".cache", `ministack-${version}-${fixesDigest}`);
const python = join(home, "bin", "python");
const readyMs = 30_000;
/** As long as it takes to end its workers. */
const stopMs = 15_000;

export interface Emulator {
  url: string;
  /** What a client of AWS needs to reach it instead. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Installs it where it isn't yet.
 * @throws Error that says what is missing, where there is no Python that will do
 */
export async function installEmulator(): Promise<void> {
  if (existsSync(join(home, "installed"))) return;
  await makePythonEnvironment(home, [`ministack==${version}`], "test:cloud needs a Python for the emulator of AWS");
  const { stdout } = await run(python, ["-c", "import ministack; print(ministack.__path__[0])"]);
  fixEmulator(stdout.trim());
  await run("touch", [join(home, "installed")]);
}

/** Starts it without data, on a free port of this machine alone. */
export async function startEmulator(directory: string): Promise<Emulator> {
  const port = await freePort(4566);
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(python, ["-m", "ministack"], {
    cwd: directory,
    // Its workers run the Node that this runs on, which is the version that the functions ask for.
    env: {
      PATH: `${join(process.execPath, "..")}:${process.env.PATH}`,
      HOME: directory,
      TMPDIR: directory,
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that its workers can be ended with it.
    detached: true,
  });
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) output.on("data", (data) => said.push(String(data)));
  const stop = () => end(child);
  for (const deadline = Date.now() + readyMs; ; await sleep(100)) {
    if (await answers(`${url}/_ministack/health`)) break;
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`MiniStack did not start:\n${said.join("").slice(-4_000)}`);
  }
  return { url, environment: environmentFor(url), stop };
}

const answers = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function environmentFor(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_S3: url,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** Asks it to end, and ends it and all its workers where it doesn't. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(stopMs, undefined, { ref: false })]);
  }
  endGroup(child.pid);
}
