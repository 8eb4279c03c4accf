import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readRankings } from "../../functions/rankings/read.ts";
import { startLeaderboard } from "../../infra/local/leaderboard.ts";
import { startSecrets } from "../../infra/local/secrets-manager.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { shop } from "./shop-of-orders.ts";

/** What reading the rankings asks of Redis, counted at the wire. */
const me = "usr_me";
const inOneCall = 500;
const stops: (() => unknown)[] = [];
let board: ReturnType<typeof leaderboard.open>;

beforeAll(async () => {
  const redis = await startLeaderboard({ token: "secret" });
  const secrets = await startSecrets({
    ...{ stripe: { secretKey: "" }, "stripe-webhook": { signingSecrets: [] }, tokens: { keys: [] }, edge: { key: "" } },
    upstash: { url: redis.url, token: "secret" },
  });
  stops.push(
    () => redis.stop(),
    () => secrets.stop(),
  );
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  const { name, currency, rateBps, ownerEmail, mailFrom, appUrl } = shop;
  const [SHOP_NAME, SHOP_CURRENCY, COMMISSION_BPS] = [name, currency, String(rateBps)];
  const variables = { SHOP_NAME, SHOP_CURRENCY, COMMISSION_BPS, OWNER_EMAIL: ownerEmail, MAIL_FROM: mailFrom };
  board = leaderboard.open(readSettings({ ...variables, APP_URL: appUrl, SECRET_ID_UPSTASH: "upstash" }));
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

/** Puts ambassadors number `from` to `to` on the board; the first is `me`. */
async function place(from: number, to: number): Promise<void> {
  const all = Array.from({ length: to - from }, (_, index) => index + from);
  while (all.length > 0) {
    const some = all.splice(0, inOneCall);
    await board.set(
      some.map((number) => ({
        ...{ window: "all" as const, name: "Ada L." },
        ambassadorId: number === 0 ? me : `usr_${String(number).padStart(5, "0")}`,
        revenueMinor: 1_000 + number,
      })),
    );
  }
}

/** Requests and commands of one look at the top ten, and the rank that it told. */
async function look() {
  const original = globalThis.fetch;
  let requests = 0;
  let commands = 0;
  globalThis.fetch = async (input, init) => {
    requests += 1;
    const body: unknown = JSON.parse(String(init?.body));
    commands += Array.isArray(body) && Array.isArray(body[0]) ? body.length : 1;
    return original(input, init);
  };
  try {
    const caller = {
      id: me,
      scope: "ambassador" as const,
      sessionId: "s",
      sourceIp: "",
      user: async () => Promise.reject(),
    };
    const deps = { leaderboard: board, shop, now: () => new Date() };
    const answer = await readRankings({ top: 10, window: "all" }, deps, caller);
    return { cost: { requests, commands, items: answer.items.length }, rank: answer.me.rank };
  } finally {
    globalThis.fetch = original;
  }
}

/** The Redis in memory takes minutes to hold more; the cost of a real one grows with the logarithm. */
test("rankings cost the same with 10 ambassadors and with 1,000: two requests, four commands", async () => {
  await place(0, 10);
  const few = await look();
  expect(few).toEqual({ cost: { requests: 2, commands: 4, items: 10 }, rank: 10 });
  await place(10, 1_000);
  expect(await look()).toEqual({ ...few, rank: 1_000 });
});
