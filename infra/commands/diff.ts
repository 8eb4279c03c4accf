/** `npm run diff`: what a deployment would change. */

import { Refusal } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { findStack, outputsOf } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { cdkEnvironment, cdkTarget, missingBootstrap, runCdk } from "./deployment/cdk.ts";

const spec = {
  script: "diff",
  summary: "Shows what a deployment would change in a stage, and changes nothing.",
  flags: stageFlags,
  notes: ["The version, which every function has in its environment, is taken to be the one that is deployed."],
} as const;

await runCommand(spec, async (given) => {
  const stage = await openStage(given);
  const environment = { ...cdkEnvironment(stage, undefined, process.env), ...(await deployedCommit(stage)) };
  // From templates alone: a change set would be something made.
  const code = await runCdk(["diff", ...cdkTarget(stage), "--method=template"], environment);
  if (code === 0) return 0;
  throw new Refusal((await missingBootstrap(stage)) ?? "The difference could not be told: the lines above say why.");
});

/** The commit that the deployed version names: with any other, all functions would differ by their version alone. */
async function deployedCommit({ region, stackName }: Stage): Promise<{ HERALD_COMMIT?: string }> {
  const stack = await findStack(region, stackName);
  const commit = stack && outputsOf(stack).Version?.split("+")[1];
  return commit ? { HERALD_COMMIT: commit } : {};
}
