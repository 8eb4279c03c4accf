/**
 * `npm run test:cloud`: the stack as an account would get it, deployed to an emulator of AWS, and the contract tests
 * against its address. Needs no account; says at the end what an emulator can't vouch for.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { freePort } from "../../infra/local/http/http-server.ts";
import { startLeaderboard } from "../../infra/local/services/leaderboard.ts";
import { startStripe } from "../../infra/local/stripe/index.ts";
import { changeAndFail } from "./changes.ts";
import { interrupted } from "./child.ts";
import { runContractTests } from "./contract-tests.ts";
import { admin, createAdmin, deploy, destroy, putSecrets, stage, writeStage } from "./deployment.ts";
import { installEmulator, startEmulator } from "./emulator.ts";
import { errorLines } from "./error-lines.ts";
import { fixTable, queuesWithoutRedrive } from "./fix-ups.ts";
import { startInbox } from "./inbox.ts";
import { followSale } from "./logs.ts";
import { notVouchedFor } from "./not-vouched-for.ts";
import { drill } from "./restoration.ts";
import { runRunbook } from "./runbook.ts";
import { countedByType, eachStack } from "./stacks.ts";

const began = performance.now();
const say = (text: string) =>
  console.info(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);

/** What was started, to be ended in the opposite order, whatever happens. */
const started: { stop(): Promise<void> }[] = [];
async function keep<Part extends { stop(): Promise<void> }>(starting: Promise<Part>): Promise<Part> {
  const part = await starting;
  started.push(part);
  return part;
}
async function stopAll(): Promise<void> {
  for (let part = started.pop(); part; part = started.pop()) await part.stop();
}

async function main(directory: string): Promise<boolean> {
  await installEmulator();
  say("MiniStack is installed");
  const emulator = await keep(startEmulator(directory));
  Object.assign(process.env, emulator.environment, { HERALD_STAGES: directory });
  say("MiniStack runs, without data");

  const stripePort = await freePort();
  const stripeApiUrl = `http://127.0.0.1:${stripePort}`;
  writeStage(directory, stripeApiUrl);
  const { ApiUrl, TableName, Version } = await deploy(directory, process.env);
  const stacks = await eachStack(stage);
  const [types, deployed] = [countedByType(stacks.flat()), stacks.flat().length];
  say(`herald-${stage} ${Version} is deployed: ${deployed} resources in ${stacks.length} stacks`);

  const fixed = await fixTable(new DynamoDBClient({}), TableName);
  const without = await queuesWithoutRedrive(new SQSClient({}), stage);
  if (without.length > 0) throw new Error(`These queues were deployed without their redrive policy:\n${without}`);
  say(`fixed what the emulator drops: ${fixed.join(" and ") || "nothing"}`);

  const apiId = new URL(ApiUrl).hostname.split(".")[0];
  const address = `${emulator.url}/_aws/execute-api/${apiId}/$default`;
  const secrets = { key: "sk_test_cloud", webhook: "whsec_cloud", upstash: "cloud" };
  const leaderboard = await keep(startLeaderboard({ token: secrets.upstash }));
  const stripe = await keep(
    startStripe({
      port: stripePort,
      webhookUrl: `${address}/api/checkout/webhook`,
      webhookSecret: secrets.webhook,
      secretKey: secrets.key,
    }),
  );
  await putSecrets(new SecretsManagerClient({}), {
    stripe: { secretKey: secrets.key },
    "stripe-webhook": { signingSecrets: [secrets.webhook] },
    upstash: { url: leaderboard.url, token: secrets.upstash },
  });
  await createAdmin(process.env);
  const inbox = await keep(startInbox(emulator.url));
  say(`secrets and an admin are in; payments go to the stand-in at ${stripe.url}`);

  const underTest = {
    HERALD_URL: address,
    HERALD_INBOX_URL: inbox.url,
    HERALD_ADMIN_EMAIL: admin.email,
    HERALD_ADMIN_PASSWORD: admin.password,
  };
  const { success: held, passed, total } = await runContractTests(directory, underTest);
  const commands = await runRunbook(process.env);
  const functions = await followSale(process.env);
  say(`the runbook's ${commands} commands run; one of them follows a sale through ${functions} functions`);
  say(await changeAndFail({ directory, stripeApiUrl, TableName }));
  say(await drill(process.env, TableName));
  const again = await runContractTests(directory, underTest, "sale.test");
  say(`${again.passed} of ${again.total} tests of a sale passed on the restored table`);
  const success = held && again.success;
  if (!success) for (const line of await errorLines(stage)) console.error(`  ${line}`);
  await destroy(process.env);
  say(`herald-${stage} is destroyed`);
  await stopAll();
  say("all is ended");
  console.info(`\n  ${deployed} resources deployed, ${passed} of ${total} contract tests passed at ${address}`);
  const byCount = [...types].sort(([, a], [, b]) => b - a).map(([type, count]) => `${count} ${type}`);
  for (let at = 0; at < byCount.length; at += 5) console.info(`    ${byCount.slice(at, at + 5).join(", ")}`);
  console.info(`\n  Not vouched for by an emulator, and where it is asserted instead:`);
  for (const [what, where] of Object.entries(notVouchedFor)) console.info(`    ${what.padEnd(56)} ${where}`);
  return success;
}

const directory = mkdtempSync(join(tmpdir(), "herald-cloud-"));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => interrupted.abort(new Error(`Stopped by ${signal}.`)));
}
try {
  process.exitCode = (await main(directory)) ? 0 : 1;
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stopAll();
  rmSync(directory, { recursive: true, force: true });
}
