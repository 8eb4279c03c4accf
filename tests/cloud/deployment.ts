/** What an owner does from an empty account to the first sale, on the emulator: bootstrap, deploy, secrets, an admin. */
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { PutSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import { stackNameOf } from "../../infra/cloud/names.ts";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { runChild } from "./child.ts";

/** The longest that any step may take. */
const maxMs = 180_000;
const cdk = join(projectDir, "node_modules", ".bin", "cdk");
const command = (name: string) => join(projectDir, "infra", "commands", `${name}.ts`);

const outputs = z.object({ ApiUrl: z.string(), TableName: z.string(), Version: z.string() });
export type Outputs = z.output<typeof outputs>;

export const stage = "local";

/** A stage's file for the emulator. What it leaves out is what `emulated` leaves out, and no more. */
export function writeStage(directory: string, stripeApiUrl: string, shopName = "Cloud Test"): void {
  const shop = {
    SHOP_NAME: shopName,
    SHOP_CURRENCY: "eur",
    COMMISSION_BPS: 1000,
    // All buyers of the contract tests come from one machine.
    ORDERS_PER_NETWORK: 100_000,
    OWNER_EMAIL: "owner@cloud.test",
    MAIL_FROM: "shop@cloud.test",
  };
  const settings = { shop, monthlyBudgetUsd: 1, tableCopies: [], disposable: true, emulated: { stripeApiUrl } };
  writeFileSync(join(directory, `${stage}.json`), JSON.stringify(settings));
}

/** Bootstraps and deploys with the project's own commands. */
export async function deploy(directory: string, env: NodeJS.ProcessEnv): Promise<Outputs> {
  // In a folder without a cdk.json: bootstrapping needs no app, and would build one.
  await runChild(cdk, ["bootstrap", "aws://000000000000/us-east-1"], { env, cwd: directory, maxMs });
  await deployAgain(env);
  return readOutputs();
}

/** What the last deployment told. */
export function readOutputs(): Outputs {
  const written = readFileSync(join(projectDir, "dist", `outputs-${stage}.json`), "utf8");
  const found = z.parse(z.record(z.string(), outputs), JSON.parse(written))[stackNameOf(stage)];
  if (found === undefined) throw new Error(`The deployment wrote no outputs of ${stackNameOf(stage)}: ${written}`);
  return found;
}

/** Brings the stage to the state of its file. */
export async function deployAgain(env: NodeJS.ProcessEnv): Promise<void> {
  await runChild(process.execPath, [command("deploy"), "--stage", stage, "--yes"], { env, cwd: projectDir, maxMs });
}

/** The same, by an app whose last resource never comes about. @throws Error where it is deployed all the same */
export async function deployToFail(env: NodeJS.ProcessEnv): Promise<void> {
  const app = "node --disable-warning=ExperimentalWarning tests/cloud/failing-app.ts";
  const args = ["deploy", stackNameOf(stage), "--app", app, "-c", `stage=${stage}`, "--require-approval", "never"];
  const failed = await runChild(cdk, args, { env: withThisNode(env), cwd: projectDir, maxMs }).then(
    () => false,
    (error: Error) => /ROLLBACK/.test(error.message) || Promise.reject(error),
  );
  if (!failed) throw new Error("A deployment that can't succeed was said to have succeeded.");
}

/** The CDK runs its app as `node`, which must be this one. */
const withThisNode = (env: NodeJS.ProcessEnv) => ({
  ...env,
  PATH: [dirname(process.execPath), env.PATH].join(delimiter),
});

/** Puts in what only the owner knows. */
export async function putSecrets(client: SecretsManagerClient, secrets: Record<string, object>): Promise<void> {
  for (const [name, document] of Object.entries(secrets)) {
    const SecretString = JSON.stringify(document);
    await client.send(new PutSecretValueCommand({ SecretId: `${stackNameOf(stage)}/${name}`, SecretString }));
  }
}

export const admin = { email: "owner@cloud.test", password: "a long enough passphrase" };

/** Makes the first admin, by the command that does so. */
export async function createAdmin(env: NodeJS.ProcessEnv): Promise<void> {
  const flags = ["--stage", stage, "--email", admin.email, "--first-name", "Olga", "--last-name", "Owner"];
  const input = `${admin.password}\n`;
  await runChild(process.execPath, [command("create-admin"), ...flags], { env, cwd: projectDir, input, maxMs });
}

/** Takes the stage away again, by the command that does so. The table that it adopted stays, as it does for an owner. */
export async function destroy(env: NodeJS.ProcessEnv): Promise<void> {
  const flags = ["--stage", stage, "--confirm", stage];
  await runChild(process.execPath, [command("destroy"), ...flags], { env, cwd: projectDir, maxMs });
}
