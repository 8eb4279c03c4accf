/** `npm run admin:create`: makes a person who may sign in to the owner's pages. */

import { ask, askHidden, isAttended, readPiped } from "../terminal/ask.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { paint, say } from "../terminal/screen.ts";
import { invoke } from "./aws/invoke.ts";
import { outputsOf, stackOf } from "./aws/stack.ts";
import { openStage, stageFlags } from "./aws/stage.ts";

const spec = {
  script: "admin:create",
  summary: "Makes a person who may sign in to the owner's pages.",
  flags: {
    ...stageFlags,
    email: { takes: "ADDRESS", says: "what the person signs in with; asked for where it is missing, like the names" },
    "first-name": { takes: "NAME", says: "the person's first name" },
    "last-name": { takes: "NAME", says: "the person's last name" },
  },
  notes: [
    "The password is asked for, twice and unseen. Where nobody is at the terminal it is read from the input:",
    "  npm run --silent admin:create -- --stage dev --email … --first-name … --last-name … < password.txt",
    "It is no flag, because flags stay in the shell's history and in the list of processes.",
  ],
} as const;

await runCommand(spec, async (given) => {
  const stage = await openStage(given);
  const { SiteUrl } = outputsOf(await stackOf(stage));
  const email = await textFor("email", given.email, "E-mail address: ");
  const firstName = await textFor("first-name", given["first-name"], "First name: ");
  const lastName = await textFor("last-name", given["last-name"], "Last name: ");
  const run = await invoke(stage, "accounts/create-admin", {
    firstName,
    lastName,
    email,
    password: await newPassword(),
  });
  if ("thrown" in run) throw new Refusal(refusalOf(run.thrown, stage.name));
  const where = SiteUrl ? `at ${paint("cyan", `${SiteUrl}/admin`)}` : "to the owner's pages";
  say(`${firstName} ${lastName} may now sign in ${where} as ${email.trim().toLowerCase()}.`);
  return 0;
});

async function textFor(flag: string, given: string | undefined, question: string): Promise<string> {
  if (given !== undefined) return given.trim();
  if (!isAttended()) throw new WrongUse(`--${flag} is missing, and nobody is at the terminal to be asked.`);
  const answer = (await ask(question)).trim();
  if (answer === "") throw new Refusal("Nothing was typed: no admin was made.");
  return answer;
}

async function newPassword(): Promise<string> {
  if (!isAttended()) {
    const piped = await readPiped();
    if (piped === "")
      throw new WrongUse("The password is missing: it is read from the input, where nobody is at the terminal.");
    return piped;
  }
  const password = await askHidden("Password, at least 8 characters (not shown): ");
  if (password !== (await askHidden("The same password again: "))) {
    throw new Refusal("The two passwords differ: no admin was made. Try again.");
  }
  return password;
}

/** What the function refuses on purpose is a sentence already; of anything else its log says more. */
function refusalOf({ type, message }: { type: string; message: string }, stage: string): string {
  const log = `Its log: npm run logs -- --stage ${stage} --function accounts/create-admin`;
  return `No admin was made. ${message}${type === "AppError" ? "" : ` (${type}) ${log}`}`;
}
