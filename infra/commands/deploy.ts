/** `npm run deploy`: brings a stage to the state of this folder, and says what is left to do by hand. */
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { ask, isAttended } from "../terminal/ask.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { say } from "../terminal/screen.ts";
import { outputsOf, stackOf } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { addressesText } from "./deployment/addresses.ts";
import { cdkEnvironment, cdkTarget, missingBootstrap, runCdk } from "./deployment/cdk.ts";
import { checklistText, stillToDo } from "./deployment/checklist.ts";
import { type Commit, commitText, currentCommit } from "./deployment/commit.ts";
import { firstAdmin } from "./deployment/first-admin.ts";
import { sandbox, sender } from "./deployment/mail.ts";
import { leaderboard, stripeKey, stripeWebhook } from "./deployment/payments.ts";

const spec = {
  script: "deploy",
  summary: "Brings a stage to the state of this folder, and says what is left to do by hand.",
  flags: {
    ...stageFlags,
    yes: { says: "do not ask first; needed where nobody is at the terminal" },
  },
  notes: [
    "The stack's outputs are written to dist/outputs-NAME.json too. Secrets are looked at, to see whether they",
    "have a value of the right shape, and never shown.",
  ],
} as const;

const looks = [stripeKey, stripeWebhook, leaderboard, sender, sandbox, firstAdmin];

await runCommand(spec, async ({ stage: name, yes }) => {
  const stage = await openStage({ stage: name });
  const commit = currentCommit();
  if (!yes) await confirm(stage, commit);
  const outputs = ["--outputs-file", join("dist", `outputs-${stage.name}.json`)];
  const args = ["deploy", ...cdkTarget(stage), ...outputs, "--require-approval", "never"];
  const code = await runCdk(args, cdkEnvironment(stage, commit, process.env));
  if (code !== 0) throw new Refusal(await whyNot(stage));
  await tell(stage);
  return 0;
});

async function confirm(stage: Stage, commit: Commit | undefined): Promise<void> {
  if (!isAttended()) throw new WrongUse("Nobody is at the terminal to be asked: give --yes to deploy all the same.");
  const version = commit ? `${manifest.version}+${commitText(commit)}` : manifest.version;
  const dirty = commit?.dirty ? " Files here differ from that commit." : "";
  const where = `stage ${stage.name} (account ${stage.account}, ${stage.region})`;
  const answer = await ask(`Deploy ${version} to ${where}?${dirty} [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal("Nothing was deployed.");
}

async function whyNot(stage: Stage): Promise<string> {
  const bootstrap = await missingBootstrap(stage);
  return bootstrap ?? `Stage ${stage.name} was not deployed: the lines above say why.`;
}

async function tell(stage: Stage): Promise<void> {
  const outputs = outputsOf(await stackOf(stage));
  say(`\nStage ${stage.name} is deployed.\n`);
  say(addressesText(outputs));
  say();
  say(checklistText(await stillToDo(looks, { stage, outputs })));
  say();
  say(
    `Alarms reach ${stage.settings.shop.OWNER_EMAIL} once its e-mail "AWS Notification - Subscription Confirmation" is answered;`,
  );
  say("that can't be seen from here.");
}
