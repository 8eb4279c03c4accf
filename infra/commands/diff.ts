/** `npm run diff`: what a deployment would change. */
import { openStage, stageFlags } from "./aws/stage.ts";
import { cdkEnvironment, cdkTarget, missingBootstrap, runCdk } from "./deployment/cdk.ts";
import { currentCommit } from "./deployment/commit.ts";
import { Refusal } from "./terminal/refusal.ts";
import { runCommand } from "./terminal/run.ts";

const spec = {
  script: "diff",
  summary: "Shows what a deployment would change in a stage, and changes nothing.",
  flags: stageFlags,
  notes: ["The version is part of every function, so each of them differs from one commit to the next."],
} as const;

await runCommand(spec, async (given) => {
  const stage = await openStage(given);
  const code = await runCdk(["diff", ...cdkTarget(stage)], cdkEnvironment(stage, currentCommit(), process.env));
  if (code === 0) return 0;
  throw new Refusal((await missingBootstrap(stage)) ?? "The difference could not be told: the lines above say why.");
});
