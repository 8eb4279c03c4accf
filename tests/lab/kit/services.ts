import { join } from "node:path";
import { environmentOf, TABLE } from "../../../infra/local/environment.ts";
import { listen } from "../../../infra/local/http/http-server.ts";
import { readBody } from "../../../infra/local/http/read-body.ts";
import { startTogether } from "../../../infra/local/parts.ts";
import { completeSecrets, secretsOf } from "../../../infra/local/secrets.ts";
import { rulesOf, startBus } from "../../../infra/local/services/bus.ts";
import { startDatabase } from "../../../infra/local/services/database.ts";
import { startLeaderboard } from "../../../infra/local/services/leaderboard.ts";
import { startMail } from "../../../infra/local/services/mail.ts";
import { startObjectStore } from "../../../infra/local/services/object-store.ts";
import { startQueues } from "../../../infra/local/services/queues.ts";
import { startSecrets } from "../../../infra/local/services/secrets-manager.ts";
import { readSettings } from "../../../infra/local/settings/settings.ts";
import { startStripe } from "../../../infra/local/stripe/index.ts";
import { documents } from "../../../shared/site/documents.ts";
import { functions, queues, table } from "../../../shared/topology.ts";
import { temporaryDirectory } from "../../support/machine.ts";

/** What functions call outside of themselves. */
export type OutsideService = "DynamoDB" | "SQS" | "EventBridge" | "SES" | "SecretsManager" | "S3" | "Redis" | "Stripe";

/** What Stripe posted: the body as it was signed. */
export interface Webhook {
  rawBody: string;
  signature: string;
}

interface Wiring {
  /** A Redis server for the leaderboard, which is in this process's memory otherwise. */
  redisUrl?: string;
  /** An address to stand in a service's place: what a lab notes or breaks passes there. */
  before?: (service: OutsideService, url: string) => Promise<string>;
}

export type Services = Awaited<ReturnType<typeof startServices>>;

/** A document as it was built, of which nothing but the shop in it is looked at. */
const template = "<!doctype html><html><head><title></title><!--shop--></head><body><!--brand--></body></html>";

/** As long as a history is worth: what fails ten times fails a hundred times. */
const triedLess = Object.fromEntries(Object.entries(queues).map(([name, row]) => [name, { ...row, maxReceives: 11 }]));

/**
 * The laptop's services with nobody at them: no gateway, no pollers, no clock. Whoever starts them carries requests,
 * messages and changes to functions himself; what Stripe posts waits in a list.
 * @returns the services, where each is called, and the environment that functions find them by
 */
export async function startServices(stack: AsyncDisposableStack, { redisUrl, before }: Wiring = {}) {
  const home = stack.use(temporaryDirectory());
  const secrets = completeSecrets(undefined);
  const posted: Webhook[] = [];
  const { courier } = await startTogether(stack, {
    courier: listen(async (request, response) => {
      const rawBody = (await readBody(request, 1024 * 1024))?.toString() ?? "";
      posted.push({ rawBody, signature: String(request.headers["stripe-signature"]) });
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
    queues: startQueues({ queues: triedLess, functions, directory: join(home.path, "sqs") }),
    leaderboard: startLeaderboard({ token: secrets.upstashToken, ...(redisUrl && { redisUrl }) }),
    site: startObjectStore(join(home.path, "site")),
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
  const { bus } = await startTogether(stack, { bus: startBus({ rules: rulesOf(queues), send: parts.queues.send }) });
  const called = (service: OutsideService, { url }: { url: string }) => before?.(service, url) ?? url;
  const kept = secretsOf(secrets, { leaderboardUrl: await called("Redis", parts.leaderboard) });
  const { secretsManager } = await startTogether(stack, {
    secretsManager: startSecrets(kept, { name: "tokens", versions: [], save: () => {} }),
  });
  for (const { file } of documents) {
    parts.site.put(`templates/${file}`, template);
    parts.site.put(file, template);
  }
  const settings = readSettings(["--empty"], { PORT: "3000" });
  if (settings === "help") throw new Error("No help was asked for.");
  const addresses = {
    dynamodb: await called("DynamoDB", parts.database),
    sqs: await called("SQS", parts.queues),
    eventBridge: await called("EventBridge", bus),
    ses: await called("SES", parts.mail),
    secretsManager: await called("SecretsManager", secretsManager),
    s3: await called("S3", parts.site),
    stripe: await called("Stripe", parts.stripe),
  };
  const env = environmentOf(
    settings,
    { app: "http://localhost:3000", ...addresses },
    {
      queues: Object.keys(queues),
      secrets: Object.keys(kept),
      urlOf: (queue) => `${addresses.sqs}/000000000000/${queue}`,
    },
  );
  return { ...parts, bus, secretsManager, secrets, posted, env, ownerEmail: settings.shop.OWNER_EMAIL };
}
