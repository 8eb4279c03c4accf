import { join } from "node:path";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { runChild } from "./child.ts";
import { stage } from "./deployment.ts";

const maxMs = 60_000;

/**
 * Reads one function's lines out of the stage's log, by the command that an engineer would use, and then all that
 * happened on behalf of the first of them.
 * @returns how many functions one sale went through, by their lines
 * @throws Error where they can't be found
 */
export async function followSale(env: NodeJS.ProcessEnv): Promise<number> {
  const logs = (...args: string[]) =>
    runChild(process.execPath, [join(projectDir, "infra", "commands", "logs.ts"), "--stage", stage, ...args], {
      env,
      cwd: projectDir,
      maxMs,
    });
  const booked = await logs("--function", "orders/complete", "--filter", "order completed");
  const [, correlation] = /correlationId=(\S+)/.exec(booked) ?? [];
  if (correlation === undefined) throw new Error(`No line of orders/complete is in the log:\n${booked}`);
  const lines = (await logs("--correlation", correlation)).matchAll(/^\S+Z {2}.{5} {2}([\w-]+\/[\w-]+) /gm);
  const functions = new Set([...lines].map(([, name]) => name));
  if (functions.size < 3) throw new Error(`A sale should be followed through its functions: ${[...functions]}`);
  return functions.size;
}
