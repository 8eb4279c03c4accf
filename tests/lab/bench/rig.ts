import { join } from "node:path";
import { TABLE } from "../../../infra/local/environment.ts";
import { Table } from "../../../shared/data/table.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { until } from "../../support/machine.ts";
import { startServices, type Webhook } from "../kit/services.ts";
import { followChanges, type ReadChanges } from "../kit/stream.ts";
import { type Lambda, startLambda } from "./lambda.ts";
import { type Call, Recorder } from "./recorder.ts";

/** Long beside what two calls that are made at once are apart, short beside a person's patience. */
const usualHoldMs = 100;

/** The local cloud's services with nobody at them but one process that runs bundles, and a recorder in between. */
export interface Rig {
  edgeKey: string;
  /** The table and the leaderboard themselves, past the recorder: for what has to be there before anything is counted. */
  table: Table;
  leaderboard: { url: string; token: string };
  /** What functions find the services by. */
  environment: Record<string, string>;
  /** Runs a function; answers its result, the calls that it made, and those that its first run made. */
  run(name: FunctionName, event: unknown): Promise<{ result: unknown; calls: Call[]; cold: Call[] }>;
  /** Waits for the next webhook of a type. */
  webhook(type: string): Promise<Webhook>;
  changes: ReadChanges;
}

/**
 * @param folderOf where each function's bundle is
 * @param how `redisUrl` is a Redis for the leaderboard, else it is in this process's memory; for `holdMs` see the recorder; what runs
 *   functions is one process that keeps them all warm, if `startLambda` starts nothing else
 */
export async function startRig(
  stack: AsyncDisposableStack,
  folderOf: (name: FunctionName) => string,
  how: { redisUrl?: string; holdMs?: number; startLambda?: typeof startLambda } = {},
): Promise<Rig> {
  const recorder = new Recorder(how.holdMs ?? usualHoldMs);
  stack.defer(() => recorder.stop());
  const { redisUrl } = how;
  const services = await startServices(stack, {
    before: (service, url) => recorder.before(service, url),
    ...(redisUrl && { redisUrl }),
  });
  const lambda: Lambda = (how.startLambda ?? startLambda)(services.env);
  stack.defer(() => lambda.stop());
  const firstRuns = new Map<FunctionName, Call[]>();
  return {
    edgeKey: services.secrets.edgeKey,
    environment: services.env,
    table: new Table(TABLE, services.database.client),
    changes: await followChanges(stack, services.database),
    leaderboard: { url: services.leaderboard.url, token: services.secrets.upstashToken },
    async run(name, event) {
      const result = await lambda.run(join(folderOf(name), "index.mjs"), event);
      const calls = recorder.take();
      const cold = firstRuns.get(name) ?? calls;
      firstRuns.set(name, cold);
      return { result, calls, cold };
    },
    async webhook(type) {
      const found = await until(() => services.posted.find(({ rawBody }) => JSON.parse(rawBody).type === type));
      services.posted.length = 0;
      return found;
    },
  };
}
