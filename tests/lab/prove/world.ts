import { SQSClient } from "@aws-sdk/client-sqs";
import { applyEnvironment, TABLE } from "../../../infra/local/environment.ts";
import type { ShardReader } from "../../../infra/local/lambda/stream-reader.ts";
import { keepUsage } from "../../../infra/local/lambda/table-gate.ts";
import { TablePolicy } from "../../../infra/local/lambda/table-policy.ts";
import { clientSettings } from "../../../infra/local/services/database.ts";
import { start } from "../../../shared/runtime/start.ts";
import { documents } from "../../../shared/site/documents.ts";
import { functions } from "../../../shared/topology.ts";
import { Clock } from "../kit/clock.ts";
import { httpEvent } from "../kit/events.ts";
import { type Services, startServices } from "../kit/services.ts";
import { standAtStream } from "../kit/stream.ts";
import { guardAws } from "./aws-door.ts";
import { Director } from "./director.ts";
import { FaultProxy } from "./fault-proxy.ts";
import { currentInvocation } from "./invocation.ts";
import { Lambda } from "./lambda.ts";
import { takePosted } from "./posted.ts";
import { Prng } from "./prng.ts";
import { emptyQueues } from "./queue-upkeep.ts";
import { guardRedis } from "./redis-door.ts";
import { Scheduler } from "./scheduler.ts";
import { guardStripe } from "./stripe-door.ts";
import { dumpTable, restoreTable } from "./table-state.ts";
import { Printed, quickenPauses } from "./timers.ts";

/** Noon in the middle of a month: a history's hours and days are the same at each run. */
const begin = Date.parse("2027-03-16T12:00:00.000Z");

const yearMs = 365 * 86_400_000;

/** A Herald whose every call to the outside, message and minute passes through the harness's hands. */
export class World {
  readonly director = new Director();
  readonly scheduler = new Scheduler();
  readonly lambda = new Lambda(this.scheduler);
  readonly printed = new Printed();
  readonly cloud: Services;
  readonly sqs: SQSClient;
  readonly streamArn: string;
  readonly stream: ShardReader;
  readonly #clock = new Clock(begin, () => currentInvocation()?.skewMs ?? 0);
  readonly #prng = new Prng();
  #ahead = 0;
  #base: Awaited<ReturnType<typeof dumpTable>> = [];

  private constructor(cloud: Services, streamArn: string, stream: ShardReader) {
    this.cloud = cloud;
    this.streamArn = streamArn;
    this.stream = stream;
    this.sqs = new SQSClient({ ...clientSettings, endpoint: cloud.queues.url });
  }

  static async start(stack: AsyncDisposableStack): Promise<World> {
    const cloud = await startServices(stack);
    stack.defer(applyEnvironment(cloud.env));
    const { arn, reader } = await standAtStream(stack, cloud.database);
    const world = new World(cloud, arn, reader);
    stack.defer(() => world.sqs.destroy());
    const policy = new TablePolicy(functions);
    const { HERALD_GRANTS_DIR: grantsDir } = process.env;
    if (grantsDir) stack.defer(() => keepUsage(policy, grantsDir));
    const proxy = new FaultProxy(world.director, world.scheduler, policy);
    stack.defer(guardAws(proxy, cloud));
    stack.defer(guardStripe(proxy, cloud.stripe.url));
    stack.defer(guardRedis(proxy, cloud.leaderboard.url));
    stack.defer(quickenPauses());
    stack.defer(world.printed.capture());
    stack.defer(world.#clock.install());
    stack.defer(world.#prng.install());
    await world.lambda.load();
    return world;
  }

  /** Milliseconds since the history began. */
  get elapsedMs(): number {
    return this.#ahead;
  }

  /** Sets the clock to so many milliseconds after the beginning of the history. */
  setClock(ms: number): void {
    this.#ahead = ms;
    this.#clock.set(begin + ms);
  }

  passTime(ms: number): void {
    this.setClock(this.#ahead + ms);
  }

  /** Keeps what is there now as that from which every history begins. */
  async keepAsBeginning(): Promise<void> {
    this.#base = await dumpTable(this.cloud.database.client, TABLE);
  }

  /** Puts everything back to the beginning. */
  async reset(): Promise<void> {
    const { database, stripe, mail, posted } = this.cloud;
    this.director.disarm();
    this.setClock(0);
    // What a history that broke off left on its way must not arrive in the next one.
    await takePosted(this);
    await this.#forgetSalt();
    await Promise.all([
      restoreTable(database.client, TABLE, this.#base),
      fetch(`${stripe.url}/_control/forget`, { method: "POST" }).then((it) => it.arrayBuffer()),
      fetch(`${mail.url}/clear-store`, { method: "POST" }).then((it) => it.arrayBuffer()),
      this.emptyRedis(),
      emptyQueues(this),
    ]);
    for (const { file } of documents) this.cloud.site.remove(file);
    posted.length = 0;
    await this.#putTokenKeysBack();
    this.printed.take();
    while ((await this.stream.next()).length > 0);
    // At last: how much is drawn while it is tidied up depends on what the history before left.
    this.#prng.reset();
  }

  /** Puts the first key of tokens back, and has functions read it: long ago, so that each of them looks again. */
  async #putTokenKeysBack(): Promise<void> {
    const { secretsManager, secrets } = this.cloud;
    secretsManager.set("tokens", { keys: [secrets.tokenKey] });
    this.setClock(-yearMs);
    await start();
    this.setClock(0);
  }

  /** An instance keeps the salt of the day that it looked at last: it looks at one long ago, so that each history draws its own. */
  async #forgetSalt(): Promise<void> {
    this.setClock(-yearMs);
    const asked = { path: { code: "0".repeat(16) }, headers: { "user-agent": "Mozilla/5.0 Firefox/132.0" }, body: {} };
    await this.lambda.run("clicks/note", httpEvent("clicks/note", asked, this.cloud.secrets.edgeKey));
    this.setClock(0);
  }

  async emptyRedis(): Promise<void> {
    const { leaderboard, secrets } = this.cloud;
    const headers = { authorization: `Bearer ${secrets.upstashToken}` };
    const answer = await fetch(leaderboard.url, { method: "POST", headers, body: '["flushall"]' });
    if (!answer.ok) throw new Error(`Redis was not emptied: ${await answer.text()}`);
  }
}
