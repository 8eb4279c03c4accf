/** `npm run secrets`: how the stage's secrets stand, and another value for one of them. */
import { readFileSync } from "node:fs";
import { askHidden, isAttended, readPiped } from "../terminal/ask.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { columns, say } from "../terminal/screen.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { keyOfRightKind } from "./deployment/payments.ts";
import {
  documentOf,
  type ForeignSecret,
  foreignSecrets,
  isForeignSecret,
  putSecret,
  secretState,
  stateOf,
} from "./deployment/secrets.ts";
import { freshTokenKeys } from "./deployment/token-keys.ts";

const spec = {
  script: "secrets",
  summary: "Shows how the secrets stand, or puts another value into one; no value is ever shown.",
  flags: {
    ...stageFlags,
    set: { takes: "SECRET", says: `put a value into it: ${foreignSecrets.join(", ")}` },
    file: { takes: "PATH", says: "with --set, the file that holds the value; else it is asked for, unseen" },
    renew: { takes: "SECRET", says: "draw another one: tokens; every sign-in ends with it" },
  },
  notes: [
    "The value is the JSON that the secret holds, or, for stripe and stripe-webhook, the key alone. Where nobody is at the",
    "terminal it is read from the input:  npm run --silent secrets -- --stage prod --set stripe < key.txt",
    "It is no flag, because flags stay in the shell's history and in the list of processes.",
    "Functions that run have it within five minutes, and at once where the value before is refused: nothing is deployed.",
  ],
} as const;

await runCommand(spec, async ({ stage: name, set, file, renew }) => {
  if (set !== undefined && renew !== undefined) throw new WrongUse("--set and --renew are two things: one at a time.");
  if (file !== undefined && set === undefined) throw new WrongUse("--file goes with --set SECRET.");
  if (renew !== undefined && renew !== "tokens") throw new WrongUse("--renew takes tokens, and nothing else.");
  if (set !== undefined && !isForeignSecret(set)) {
    throw new WrongUse(`There is no secret ${set} to set: --set takes one of ${foreignSecrets.join(", ")}.`);
  }
  const stage = await openStage({ stage: name });
  if (renew !== undefined) return renewTokens(stage);
  return set === undefined ? show(stage) : put(stage, set, file);
});

async function show(stage: Stage): Promise<number> {
  const states = await Promise.all(foreignSecrets.map((name) => secretState(stage, name)));
  const rows = states.map((state, index) => {
    const wrong = state.is === "wrong" ? `wrong in: ${state.fields.join(", ")}` : state.is;
    return [foreignSecrets[index] ?? "", wrong];
  });
  for (const line of columns(rows)) say(line.trimEnd());
  return states.every(({ is }) => is === "sound") ? 0 : 1;
}

async function put(stage: Stage, name: ForeignSecret, file: string | undefined): Promise<number> {
  const document = documentOf(name, await givenFor(name, file));
  const state = stateOf(name, document);
  if (state.is !== "sound") {
    const where = state.is === "wrong" ? `It is wrong in: ${state.fields.join(", ")}.` : "It is empty.";
    throw new Refusal(`That is no value for ${name}, and nothing was changed. ${where}`);
  }
  await putSecret(stage, name, document);
  say(`${name} of stage ${stage.name} is set. Functions have it within five minutes.`);
  if (name === "stripe")
    for (const { what, how } of keyOfRightKind(stage.name, document)) say([what, ...how].join(" "));
  return 0;
}

async function renewTokens(stage: Stage): Promise<number> {
  await putSecret(stage, "tokens", freshTokenKeys(new Date()));
  say(
    `Another key signs in stage ${stage.name}, and no other is believed: within five minutes all sign-ins have ended.`,
  );
  return 0;
}

async function givenFor(name: ForeignSecret, file: string | undefined): Promise<string> {
  if (file === undefined) return isAttended() ? askHidden(`${name} (not shown): `) : readPiped();
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Refusal(`${file} can't be read.`);
  }
}
