import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A process held to a part of one core. */
export interface Quota extends Disposable {
  /** By what. */
  how: string;
}

/** As long as the kernel's own, so that what is left of a period at its end weighs little. */
const periodUs = 10_000;

/**
 * Holds a process to a part of one core from now on, as Lambda holds a function after it was loaded: by a control group, where they can be
 * written, else by stopping the process for the rest of each period in which it ran so long.
 */
export function holdTo(part: number, pid: number): Quota {
  return byGroup(part, pid) ?? byTurns(part, pid);
}

/** Version 2 has one tree of groups, version 1 one for each thing that is held. */
const trees = [
  { root: "/sys/fs/cgroup", file: "cpu.max", text: (quotaUs: number) => `${quotaUs} ${periodUs}` },
  { root: "/sys/fs/cgroup/cpu", file: "cpu.cfs_quota_us", text: (quotaUs: number) => String(quotaUs) },
] as const;

function byGroup(part: number, pid: number): Quota | undefined {
  for (const { root, file, text } of trees) {
    const group = join(root, `herald-bench-${pid}`);
    try {
      mkdirSync(group);
      if (!existsSync(join(group, file))) throw new Error("It has no quota.");
      if (file === "cpu.cfs_quota_us") writeFileSync(join(group, "cpu.cfs_period_us"), String(periodUs));
      writeFileSync(join(group, file), text(Math.round(part * periodUs)));
      writeFileSync(join(group, "cgroup.procs"), String(pid));
      return { how: `a control group (${file})`, [Symbol.dispose]: () => remove(group) };
    } catch {
      remove(group);
    }
  }
  return undefined;
}

/** A group goes once its process has. */
function remove(group: string): void {
  try {
    rmdirSync(group);
  } catch {
    // It was never made, or its process is still there: an empty group without members costs nothing.
  }
}

function byTurns(part: number, pid: number): Quota {
  let from = ranNs(pid);
  let began = performance.now();
  let isStopped = false;
  const say = (signal: "SIGSTOP" | "SIGCONT") => {
    try {
      process.kill(pid, signal);
      isStopped = signal === "SIGSTOP";
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(() => {
    const isOver = performance.now() - began >= periodUs / 1_000;
    if (isOver) [from, began] = [ranNs(pid), performance.now()];
    if (isOver && isStopped) say("SIGCONT");
    if (!isStopped && ranNs(pid) - from >= part * periodUs * 1_000) say("SIGSTOP");
  }, 1);
  return {
    how: "stopping and continuing the process",
    [Symbol.dispose]: () => {
      clearInterval(timer);
      say("SIGCONT");
    },
  };
}

/** What its main thread ran, in nanoseconds; elsewhere than on Linux nothing is known, and nothing is held. */
function ranNs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}
