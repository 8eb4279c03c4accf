import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileCache } from "../../support/compile-cache.ts";
import type { Result } from "./history.ts";
import type { HistoryJob, Job, LivesJob, LivesReport } from "./jobs.ts";

interface Waiting {
  job: Job;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Answer = { ready: true } | { id: number; result: unknown } | { id: number; failure: string };

/** Processes that run histories side by side; each has a Herald of its own. */
export class Pool {
  readonly #children: ChildProcess[];
  readonly #idle: ChildProcess[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<number, Waiting>();
  #count = 0;
  #stopping = false;

  /** @param options.mutant the name of a fault to build into the code: see mutants/ */
  constructor(size: number, { mutant }: { mutant?: string } = {}) {
    const file = fileURLToPath(new URL("worker.ts", import.meta.url));
    const hook = fileURLToPath(new URL("mutant-hook.ts", import.meta.url));
    const execArgv = ["--disable-warning=ExperimentalWarning", ...(mutant ? ["--import", hook] : [])];
    const env = { ...process.env, ...compileCache, ...(mutant && { HERALD_MUTANT: mutant }) };
    this.#children = Array.from({ length: size }, () => fork(file, { execArgv, env }));
    for (const child of this.#children) this.#follow(child);
  }

  history(job: HistoryJob): Promise<Result> {
    return this.#do<Result>(job);
  }

  lives(job: LivesJob): Promise<LivesReport> {
    return this.#do<LivesReport>(job);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = this.#children.map((child) => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      return new Promise((resolve) => child.once("exit", resolve));
    });
    for (const child of this.#children) if (child.connected) child.disconnect();
    await Promise.all(ended);
  }

  async #do<Answered>(job: Job): Promise<Answered> {
    // What a worker answers is what its job asks for: both are of jobs.ts.
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    }) as Promise<Answered>;
  }

  #follow(child: ChildProcess): void {
    child.on("message", (answer: Answer) => {
      if ("id" in answer) {
        const waiting = this.#running.get(answer.id);
        this.#running.delete(answer.id);
        if ("failure" in answer) waiting?.reject(new Error(answer.failure));
        else waiting?.resolve(answer.result);
      }
      this.#idle.push(child);
      this.#next();
    });
    child.once("exit", (code) => {
      if (this.#stopping) return;
      const error = new Error(`A process that runs histories ended by itself (${code}).`);
      for (const { reject } of [...this.#running.values(), ...this.#waiting.splice(0)]) reject(error);
    });
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const [child, waiting] = [this.#idle.shift(), this.#waiting.shift()];
      if (!child || !waiting) return;
      const id = ++this.#count;
      this.#running.set(id, waiting);
      child.send({ id, job: waiting.job });
    }
  }
}
