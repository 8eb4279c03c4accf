/** The topology on one machine: starts every part, wires them together, and stops them again. */
import { existsSync } from "node:fs";
import { SQSClient } from "@aws-sdk/client-sqs";
import * as topology from "../../shared/topology.ts";
import type { FunctionSpec } from "../../shared/topology-spec.ts";
import { isWoken } from "../../shared/topology-stream.ts";
import { openDataDirectory } from "./data/data-directory.ts";
import { lineFile, refuseForeignLines } from "./data/line-file.ts";
import { refuseDamaged } from "./data/sound-databases.ts";
import { stablePorts } from "./data/stable-ports.ts";
import { applyEnvironment, environmentOf, TABLE } from "./environment.ts";
import { refuseTakenPort } from "./http/http-server.ts";
import { createActivity } from "./lambda/activity.ts";
import { startConsumers } from "./lambda/consumers.ts";
import { createDeadLetters } from "./lambda/dead-letters.ts";
import { startFunctionLog } from "./lambda/function-log.ts";
import { createFunctions } from "./lambda/functions.ts";
import { startGateway } from "./lambda/gateway.ts";
import type { LocalCloud } from "./lambda/local-cloud.ts";
import { startSchedules } from "./lambda/schedules.ts";
import { settled } from "./lambda/settled.ts";
import { startStream } from "./lambda/stream.ts";
import { guardTable, keepUsage } from "./lambda/table-gate.ts";
import { TablePolicy } from "./lambda/table-policy.ts";
import { localPage } from "./pages/local-page.ts";
import { createSite } from "./pages/site.ts";
import { urlsOf } from "./pages/urls.ts";
import { createWebApp, type WebApp } from "./pages/web-app.ts";
import { startTogether } from "./parts.ts";
import { completeSecrets, secretsOf } from "./secrets.ts";
import { rulesOf, startBus } from "./services/bus.ts";
import { clientSettings, startDatabase } from "./services/database.ts";
import { startLambdaApi } from "./services/lambda-api.ts";
import { startLeaderboard } from "./services/leaderboard.ts";
import { startMail } from "./services/mail.ts";
import { startObjectStore } from "./services/object-store.ts";
import { arnOf, startQueues } from "./services/queues.ts";
import { startSecrets } from "./services/secrets-manager.ts";
import { projectDir, type Settings } from "./settings/settings.ts";
import { realStripe, startStripeStandIn } from "./stripe-stand-in.ts";

const functions: Record<string, FunctionSpec> = topology.functions;

export interface StartOptions {
  /** Called with a sentence if a part dies later on. */
  onCrash?: (sentence: string) => void;
  show?: (line: string) => void;
  webApp?: WebApp;
  /** How often what has expired is deleted from the table, milliseconds; each minute when absent. */
  sweepEveryMs?: number;
}

/** Starts everything. Rejects with `StartError` where the person can help, and then leaves nothing running. */
export async function startLocalCloud(settings: Settings, options: StartOptions = {}): Promise<LocalCloud> {
  const stack = new AsyncDisposableStack();
  try {
    return await start(settings, stack, options);
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function start(
  settings: Settings,
  stack: AsyncDisposableStack,
  { onCrash = () => {}, show, webApp = createWebApp(settings), sweepEveryMs }: StartOptions,
): Promise<LocalCloud> {
  // Where there is no data yet, a start that can't be leaves none behind.
  if (!existsSync(settings.dataDir)) await refuseTakenPort(settings.port);
  const data = openDataDirectory(settings.dataDir, settings);
  stack.defer(() => data.release());
  const { real } = settings;
  const own = real.dynamodbUrl ? undefined : "dynamodb.db";
  refuseDamaged(data, [...(own ? [own] : []), "stripe.db", "sqs/fauxqs.db"], own);
  const secrets = data.parse("secrets.json", completeSecrets);
  const ports = stablePorts(data, settings.port);
  const checkpoint = data.document("stream.json");
  // Read before anything is written: a start that has to be refused changes nothing.
  refuseForeignLines(data.file("inbox.jsonl"));
  checkpoint.load();
  data.write("secrets.json", secrets);
  const log = startFunctionLog(data.file("herald.log"), show);
  stack.defer(() => log.stop());
  const activity = createActivity();
  const lambda = createFunctions({ specs: functions, directory: settings.functionsDir, activity, log });
  stack.defer(() => lambda.stop());
  const { invoke, missing } = lambda;
  const ready = Promise.withResolvers<void>();

  stack.defer(() => webApp.stop());
  const site = createSite({
    pictures: `${projectDir}infra/local/demo/pictures`,
    webApp: webApp.site,
    uploaded: (key) => base.site.get(key),
    page: () => localPage(urlsOf(cloud), deadLetters.counts()),
    redrive: (of) => deadLetters.redrive(of),
  });
  const base = await startTogether(stack, {
    database: startDatabase({
      spec: topology.table,
      tableName: TABLE,
      file: data.file("dynamodb.db"),
      onCrash,
      ...(sweepEveryMs && { sweepEveryMs }),
      ...(real.dynamodbUrl && { externalUrl: real.dynamodbUrl }),
    }),
    queues: startQueues({ queues: topology.queues, functions, directory: data.file("sqs") }),
    leaderboard: real.upstash
      ? Promise.resolve({ url: real.upstash.url, stop: () => {} })
      : startLeaderboard({ token: secrets.upstashToken, ...(real.redisUrl && { redisUrl: real.redisUrl }) }),
    site: startObjectStore(data.file("site")),
    mail: startMail({ port: ports.inbox, keep: lineFile(data.file("inbox.jsonl")) }),
    gateway: startGateway({ port: settings.port, functions, invoke, site, made: webApp.made, ready: ready.promise }),
  });
  const { database, queues, gateway, mail } = base;
  const policy = new TablePolicy(functions);
  stack.defer(guardTable(policy, database.url));
  const { grantsDir } = settings;
  if (grantsDir) stack.defer(() => keepUsage(policy, grantsDir));
  const documents = secretsOf(secrets, { ...real, leaderboardUrl: base.leaderboard.url });

  const wired = await startTogether(stack, {
    bus: startBus({ rules: rulesOf(topology.queues), send: queues.send }),
    secretsManager: startSecrets(documents, {
      name: "tokens",
      versions: secrets.tokenVersions,
      save: (tokenVersions) => data.write("secrets.json", { ...secrets, tokenVersions }),
    }),
    stripe: real.stripe
      ? Promise.resolve(realStripe)
      : startStripeStandIn({ preferredPort: ports.stripe, gatewayUrl: gateway.url, secrets, data }),
  });
  data.write("ports.json", { inbox: mail.port, stripe: wired.stripe.port ?? ports.stripe });

  const env = environmentOf(
    settings,
    {
      app: gateway.url,
      dynamodb: database.url,
      sqs: queues.url,
      eventBridge: wired.bus.url,
      ses: mail.url,
      s3: base.site.url,
      secretsManager: wired.secretsManager.url,
      ...(wired.stripe.url && { stripe: wired.stripe.url }),
    },
    { queues: Object.keys(topology.queues), secrets: Object.keys(documents), urlOf: queues.urlOf },
  );
  stack.defer(applyEnvironment(env));

  const absent = missing();
  const [publisher, row] = Object.entries(functions).find(([, { on }]) => "stream" in on) ?? [];
  if (publisher === undefined || row === undefined) throw new Error("No function follows the table's stream.");
  const { stream } = await startTogether(stack, {
    stream: startStream({
      database: database.client,
      streamsUrl: process.env.AWS_ENDPOINT_URL_DYNAMODB_STREAMS ?? database.url,
      table: TABLE,
      functionName: publisher,
      isWoken: (record) => isWoken(row, record),
      invoke,
      activity,
      checkpoint,
      // SQLite writes ahead to this file, whoever's write it is.
      ...(own && { writtenFile: data.file(`${own}-wal`) }),
    }),
  });
  const client = new SQSClient({ ...clientSettings, endpoint: queues.url });
  stack.defer(() => client.destroy());
  const deadLetters = createDeadLetters({ queues, names: Object.keys(topology.queues), client, invoke, publisher });
  const consumers = startConsumers({ functions, client, urlOf: queues.urlOf, arnOf, invoke, activity });
  stack.defer(() => consumers.stop());
  const schedules = startSchedules({
    functions,
    invoke,
    // The leaderboard is empty after a restart: the first fills it from the ledger. No Herald here runs for the month
    // after which the second is due; it looks by itself whether it is.
    atStart: ["stats/aggregate", "accounts/rotate-token-key", "payouts/start-scheduled"].filter(
      (name) => !absent.includes(name),
    ),
  });
  stack.defer(() => schedules.stop());
  // Whatever ran may have written to the table.
  activity.onEnd(() => stream.nudge());

  const invoked = Object.entries(functions).flatMap(([name, { on }]) => ("invoke" in on ? [name] : []));
  const { lambdaApi } = await startTogether(stack, { lambdaApi: startLambdaApi(invoked, invoke) });

  const cloud: LocalCloud = {
    url: gateway.url,
    inboxUrl: mail.url,
    ...(wired.stripe.url && { stripeUrl: wired.stripe.url }),
    settings,
    data,
    env,
    missing: absent,
    invoke,
    settled: () =>
      settled({
        activity,
        queued: () => Object.keys(topology.queues).reduce((sum, queue) => sum + queues.count(queue), 0),
        drainStream: stream.drain,
        pendingWebhooks: wired.stripe.pendingWebhooks,
      }),
    stop: () => stack.disposeAsync(),
  };
  data.write("running.json", {
    pid: process.pid,
    url: cloud.url,
    inboxUrl: cloud.inboxUrl,
    ...(cloud.stripeUrl && { stripeUrl: cloud.stripeUrl }),
    databaseUrl: database.url,
    lambdaUrl: lambdaApi.url,
    queuesUrl: queues.url,
    leaderboardUrl: base.leaderboard.url,
  });
  stack.defer(() => data.remove("running.json"));
  webApp.connect({
    ...base.site,
    askForDocuments: () => queues.send("documents", JSON.stringify({ detail: { correlationId: "start" } })),
  });
  ready.resolve();
  return cloud;
}
