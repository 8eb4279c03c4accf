import { spawn } from "node:child_process";

/** Aborted when the run is to end early: what it started is then ended too. */
export const interrupted = new AbortController();

interface ChildOptions {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Given to its standard input. */
  input?: string;
  /** Print what it says on its standard error as it says it. */
  aloud?: boolean;
  maxMs: number;
}

/**
 * Runs a program with all that it starts in turn, as a group, so that nothing of it outlives the run.
 * @returns what it said
 * @throws Error with what it said, where it fails, takes too long, or the run is interrupted
 */
export async function runChild(file: string, args: readonly string[], options: ChildOptions): Promise<string> {
  const { env, cwd, input, aloud = false, maxMs } = options;
  interrupted.signal.throwIfAborted();
  const child = spawn(file, args, { env, cwd, detached: true, stdio: ["pipe", "pipe", aloud ? "inherit" : "pipe"] });
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) output?.on("data", (data) => said.push(String(data)));
  child.stdin?.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const cutOff = AbortSignal.any([interrupted.signal, AbortSignal.timeout(maxMs)]);
  cutOff.addEventListener("abort", () => endGroup(child.pid), { once: true });
  const code = await ended;
  if (code === 0) return said.join("");
  const why = cutOff.aborted ? `was ended: ${cutOff.reason}` : `ended with ${code}`;
  throw new Error(`${[file, ...args].join(" ")} ${why}\n${said.join("").slice(-20_000)}`);
}

/** Ends a program that leads a group, with all that it started. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is empty: all have ended by themselves.
  }
}
