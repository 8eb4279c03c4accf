import { join } from "node:path";
import { environmentOf, TABLE } from "../../../infra/local/environment.ts";
import { listen } from "../../../infra/local/http/http-server.ts";
import { readBody } from "../../../infra/local/http/read-body.ts";
import { type Part, startTogether } from "../../../infra/local/parts.ts";
import { completeSecrets, secretsOf } from "../../../infra/local/secrets.ts";
import { startBus } from "../../../infra/local/services/bus.ts";
import { startDatabase } from "../../../infra/local/services/database.ts";
import { startLeaderboard } from "../../../infra/local/services/leaderboard.ts";
import { startMail } from "../../../infra/local/services/mail.ts";
import { startQueues } from "../../../infra/local/services/queues.ts";
import { startSecrets } from "../../../infra/local/services/secrets-manager.ts";
import { readSettings } from "../../../infra/local/settings/settings.ts";
import { startStripe } from "../../../infra/local/stripe/index.ts";
import { Table } from "../../../shared/data/table.ts";
import { type FunctionName, functions, queues, table } from "../../../shared/topology.ts";
import { temporaryDirectory, until } from "../../support/machine.ts";
import { followChanges, type ReadChanges } from "../kit/stream.ts";
import { type Lambda, startLambda } from "./lambda.ts";
import { type Call, Recorder, type ServiceName } from "./recorder.ts";

/** Long beside what two calls that are made at once are apart, short beside a person's patience. */
const usualHoldMs = 40;

/** What Stripe posted: the body as it was signed. */
export interface Webhook {
  rawBody: string;
  signature: string;
}

/** The local cloud's services with nobody at them but one process that runs bundles, and a recorder in between. */
export interface Rig {
  edgeKey: string;
  /** The table and the leaderboard themselves, past the recorder: for what has to be there before anything is counted. */
  table: Table;
  leaderboard: { url: string; token: string };
  /** Runs a function; answers its result, the calls that it made, and those that its first run made. */
  run(name: FunctionName, event: unknown): Promise<{ result: unknown; calls: Call[]; cold: Call[] }>;
  /** Waits for the next webhook of a type. */
  webhook(type: string): Promise<Webhook>;
  changes: ReadChanges;
}

/**
 * @param folderOf where each function's bundle is
 * @param how `redisUrl` is a Redis for the leaderboard, else it is in this process's memory; for `holdMs` see the recorder
 */
export async function startRig(
  stack: AsyncDisposableStack,
  folderOf: (name: FunctionName) => string,
  how: { redisUrl?: string; holdMs?: number } = {},
): Promise<Rig> {
  const home = stack.use(temporaryDirectory());
  const recorder = new Recorder(how.holdMs ?? usualHoldMs);
  stack.defer(() => recorder.stop());
  const secrets = completeSecrets(undefined);
  const posted: Webhook[] = [];
  const parts = await startParts(stack, home.path, secrets, posted, how.redisUrl);
  const before = (service: ServiceName, part: { url: string }) => recorder.before(service, part.url);
  const documents = secretsOf(secrets, { leaderboardUrl: await before("Redis", parts.leaderboard) });
  const { secretsManager } = await startTogether(stack, { secretsManager: startSecrets(documents) });
  const settings = readSettings(["--empty"], { PORT: "3000" });
  if (settings === "help") throw new Error("No help was asked for.");
  const sqs = await before("SQS", parts.queues);
  const addresses = {
    app: "http://localhost:3000",
    sqs,
    dynamodb: await before("DynamoDB", parts.database),
    eventBridge: await before("EventBridge", parts.bus),
    ses: await before("SES", parts.mail),
    secretsManager: await before("SecretsManager", secretsManager),
    stripe: await before("Stripe", parts.stripe),
  };
  const env = environmentOf(settings, addresses, {
    queues: Object.keys(queues),
    secrets: Object.keys(documents),
    urlOf: (queue) => `${sqs}/000000000000/${queue}`,
  });
  const lambda: Lambda = startLambda(env);
  stack.defer(() => lambda.stop());
  const firstRuns = new Map<FunctionName, Call[]>();
  return {
    edgeKey: secrets.edgeKey,
    table: new Table(TABLE, parts.database.client),
    changes: await followChanges(stack, parts.database),
    leaderboard: { url: parts.leaderboard.url, token: secrets.upstashToken },
    async run(name, event) {
      const result = await lambda.run(join(folderOf(name), "index.mjs"), event);
      const calls = recorder.take();
      const cold = firstRuns.get(name) ?? calls;
      firstRuns.set(name, cold);
      return { result, calls, cold };
    },
    async webhook(type) {
      const found = await until(() => posted.find(({ rawBody }) => JSON.parse(rawBody).type === type));
      posted.length = 0;
      return found;
    },
  };
}

async function startParts(
  stack: AsyncDisposableStack,
  directory: string,
  secrets: ReturnType<typeof completeSecrets>,
  posted: Webhook[],
  redisUrl: string | undefined,
) {
  const { courier } = await startTogether(stack, {
    courier: listen(async (request, response) => {
      const rawBody = (await readBody(request, 1024 * 1024))?.toString() ?? "";
      posted.push({ rawBody, signature: String(request.headers["stripe-signature"]) });
      response.end();
    }),
  });
  return startTogether(stack, {
    database: startDatabase({
      spec: table,
      tableName: TABLE,
      file: join(directory, "dynamodb.db"),
      onCrash: () => {},
    }),
    queues: startQueues({ queues, functions, directory: join(directory, "sqs") }),
    leaderboard: startLeaderboard({ token: secrets.upstashToken, ...(redisUrl && { redisUrl }) }),
    mail: startMail({ port: 0, keep: { load: () => [], add: () => {}, clear: () => {} } }),
    bus: startBus({ rules: [], send: () => {} }),
    stripe: startStripe({
      port: 0,
      webhookUrl: courier.url,
      webhookSecret: secrets.webhookSecret,
      secretKey: secrets.stripeKey,
    }),
  } satisfies Record<string, Promise<Part>>);
}
