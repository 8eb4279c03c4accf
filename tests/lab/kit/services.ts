import { join } from "node:path";
import { applyEnvironment, environmentOf, TABLE } from "../../../infra/local/environment.ts";
import { listen } from "../../../infra/local/http/http-server.ts";
import { readBody } from "../../../infra/local/http/read-body.ts";
import { startTogether } from "../../../infra/local/parts.ts";
import { completeSecrets, secretsOf } from "../../../infra/local/secrets.ts";
import { rulesOf, startBus } from "../../../infra/local/services/bus.ts";
import { startDatabase } from "../../../infra/local/services/database.ts";
import { startLeaderboard } from "../../../infra/local/services/leaderboard.ts";
import { startMail } from "../../../infra/local/services/mail.ts";
import { startQueues } from "../../../infra/local/services/queues.ts";
import { startSecrets } from "../../../infra/local/services/secrets-manager.ts";
import { readSettings } from "../../../infra/local/settings/settings.ts";
import { startStripe } from "../../../infra/local/stripe/index.ts";
import { functions, queues, table } from "../../../shared/topology.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import type { OutsideService } from "../prove/faults.ts";

export type Cloud = Awaited<ReturnType<typeof startCloud>>;

/** The laptop's services with nobody at them: no gateway, no pollers, no clock. What Stripe posts waits in a list. */
export async function startCloud(stack: AsyncDisposableStack) {
  const home = stack.use(temporaryDirectory());
  const secrets = completeSecrets(undefined);
  const posted: string[] = [];
  const { courier } = await startTogether(stack, {
    courier: listen(async (request, response) => {
      posted.push((await readBody(request, 1024 * 1024))?.toString() ?? "");
      response.end();
    }),
  });
  const parts = await startTogether(stack, {
    database: startDatabase({
      spec: table,
      tableName: TABLE,
      file: join(home.path, "dynamodb.db"),
      onCrash: () => {},
    }),
    queues: startQueues({ queues, functions, directory: join(home.path, "sqs") }),
    leaderboard: startLeaderboard({ token: secrets.upstashToken }),
    mail: startMail({ port: 0, keep: { load: () => [], add: () => {}, clear: () => {} } }),
    stripe: startStripe({
      port: 0,
      webhookUrl: courier.url,
      webhookSecret: secrets.webhookSecret,
      secretKey: secrets.stripeKey,
      // Sessions end when they are looked at: a clock of its own would make two runs of a history differ.
      sweepEveryMs: 2 ** 30,
    }),
  });
  const documents = secretsOf(secrets, { leaderboardUrl: parts.leaderboard.url });
  const wired = await startTogether(stack, {
    bus: startBus({ rules: rulesOf(queues), send: parts.queues.send }),
    secretsManager: startSecrets(documents, { name: "tokens", versions: [], save: () => {} }),
  });
  const settings = readSettings(["--empty"], { PORT: "3000" });
  if (settings === "help") throw new Error("No help was asked for.");
  const env = environmentOf(
    settings,
    {
      app: "http://localhost:3000",
      dynamodb: parts.database.url,
      sqs: parts.queues.url,
      eventBridge: wired.bus.url,
      ses: parts.mail.url,
      secretsManager: wired.secretsManager.url,
      stripe: parts.stripe.url,
    },
    { queues: Object.keys(queues), secrets: Object.keys(documents), urlOf: parts.queues.urlOf },
  );
  stack.defer(applyEnvironment(env));
  const portOf = (url: string) => Number(new URL(url).port);
  const services = new Map<number, OutsideService>([
    [portOf(parts.database.url), "DynamoDB"],
    [portOf(parts.queues.url), "SQS"],
    [portOf(wired.bus.url), "EventBridge"],
    [portOf(parts.mail.url), "SES"],
    [portOf(wired.secretsManager.url), "SecretsManager"],
  ]);
  return { ...parts, ...wired, secrets, services, posted, ownerEmail: settings.shop.OWNER_EMAIL };
}
