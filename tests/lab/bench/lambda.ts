import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import * as z from "zod/mini";

/** Runs a bundle's handler with an event; rejects with what it threw, and what it had logged. */
export interface Lambda {
  run(file: string, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

const replied = z.union([z.object({ failure: z.string() }), z.object({ answer: z.unknown() })]);
const logKept = 4_000;

/** Starts a process of its own for the functions, so that nothing but their calls is on the recorded wire. */
export function startLambda(env: Record<string, string>): Lambda {
  const child: ChildProcess = fork(join(import.meta.dirname, "run-function.ts"), [], {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const died = once(child, "exit").then(() =>
    Promise.reject(new Error("The process that runs the functions has ended.")),
  );
  // Nobody may be running a function when it ends.
  died.catch(() => {});
  let log = "";
  for (const output of [child.stdout, child.stderr]) {
    output?.on("data", (bytes: Buffer) => {
      log = (log + bytes.toString()).slice(-logKept);
    });
  }
  return {
    async run(file, event) {
      const ended = once(child, "message");
      child.send({ file, event, requestId: randomUUID() });
      const [message]: unknown[] = await Promise.race([ended, died]);
      const reply = replied.parse(message);
      if ("failure" in reply) throw new Error(`${reply.failure}\n${log}`);
      const failed = /"level":"error".*/.exec(log);
      if (failed) throw new Error(`While counts were taken, a function said: ${failed[0]}`);
      return reply.answer;
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}
