/** `npm run admin:rescue`: a way back for somebody of the team who lost their second factor. */

import { ask, isAttended } from "../terminal/ask.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { say } from "../terminal/screen.ts";
import { invoke, type Run } from "./aws/invoke.ts";
import { invokeHere, thisMachine } from "./aws/on-this-machine.ts";
import { stackOf } from "./aws/stack.ts";
import { openStage, stageFlags } from "./aws/stage.ts";

const spec = {
  script: "admin:rescue",
  summary: "Removes the second factor of somebody of the team who lost it, so that their password alone signs in.",
  flags: {
    ...stageFlags,
    email: { takes: "ADDRESS", says: "what the person signs in with; asked for where it is missing" },
  },
  notes: [
    "Be sure that it is them who ask. They are signed out everywhere, and they and the owners are told by e-mail.",
    "Who forgot their password as well sets a new one by the link on the sign-in page.",
    `--stage ${thisMachine} is the Herald that runs on this machine.`,
  ],
} as const;

await runCommand(spec, async (given) => {
  const run = await runnerFor(given);
  const email = (await addressFrom(given.email)).trim().toLowerCase();
  const outcome = await run({ email });
  if ("thrown" in outcome) throw new Refusal(`Nothing was changed. ${outcome.thrown.message}`);
  say(
    wasOn(outcome.answer)
      ? `The second factor of ${email} is removed. Their password alone signs in, until they set up a new one.`
      : `${email} has no second factor: their password alone signs in.`,
  );
  return 0;
});

/** How the function is run, wherever it is. */
async function runnerFor(given: { stage: string }): Promise<(payload: { email: string }) => Promise<Run>> {
  if (given.stage === thisMachine) return (payload) => invokeHere("accounts/rescue-admin", payload);
  const stage = await openStage(given);
  await stackOf(stage);
  return (payload) => invoke(stage, "accounts/rescue-admin", payload);
}

async function addressFrom(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  if (!isAttended()) throw new WrongUse("--email is missing, and nobody is at the terminal to be asked.");
  const answer = await ask("E-mail address: ");
  if (answer.trim() === "") throw new Refusal("Nothing was typed: nothing was changed.");
  return answer;
}

function wasOn(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "wasOn" in answer && answer.wasOn === true;
}
