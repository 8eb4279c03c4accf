import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { rotateTokenKey } from "../../functions/accounts/rotate-token-key.ts";
import type { Listening } from "../../infra/local/http/http-server.ts";
import { completeSecrets, secretsOf } from "../../infra/local/secrets.ts";
import { startSecrets, type Version } from "../../infra/local/services/secrets-manager.ts";
import type { LogFields } from "../../shared/observability/log.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { tokenKeys } from "../../shared/services/token-keys.ts";
import { tokens } from "../../shared/services/tokens.ts";

/** The rotation of the tokens' key as it runs, against Secrets Manager's stand-in, by a clock that the test sets. */
const dayMs = 86_400_000;
const settings = readSettings({
  SHOP_NAME: "Shop",
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: "1000",
  OWNER_EMAIL: "o@shop.example",
  MAIL_FROM: "s@shop.example",
  APP_URL: "http://localhost:3000",
  SECRET_ID_TOKENS: "tokens",
});
/** As CloudFormation draws it. */
const drawn = { keys: [], drawn: "a1B2".repeat(16) };
const claims = { userId: "usr_1", sessionId: "s", scope: "ambassador" as const };

let service: Listening;
let versions: readonly Version[];
let now: Date;

beforeEach(async () => {
  const { tokens: _made, ...others } = secretsOf(completeSecrets(undefined), { leaderboardUrl: "http://localhost" });
  const save = (saved: readonly Version[]) => {
    versions = saved;
  };
  versions = [];
  now = new Date("2026-01-01T00:00:00.000Z");
  service = await startSecrets({ ...others, tokens: drawn }, { name: "tokens", versions, save });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: service.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
});
afterEach(() => service.stop());

/** One run of the function. @returns what it said */
async function rotate(port = tokenKeys.open(settings)): Promise<string[]> {
  const said: string[] = [];
  const say = (message: string, fields?: LogFields) => said.push(`${message}: ${JSON.stringify(fields)}`);
  const log = { info: say, warn: say, error: say };
  await rotateTokenKey({ tokenKeys: port, shop: settings.shop, now: () => now, log });
  return said;
}

/** A function that has just begun; it reads the secret once, when it signs or verifies for the first time. */
function instance() {
  const { sign, verify } = tokens.open(settings);
  const inAMonth = Math.floor(now.getTime() / 1000) + 30 * 86_400;
  return { sign: () => sign(claims, now, inAMonth), verify: (token: string) => verify(token, "ambassador", now) };
}

const keyOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()).kid;

describe("rotating the tokens' key", () => {
  test("signs nobody out: instances of before and after understand each other's tokens, and old ones live on", async () => {
    const before = instance();
    const first = await before.sign();
    expect(keyOf(first)).toBe("drawn");
    await rotate();
    const between = instance();
    expect(await between.verify(first)).toEqual(claims);
    now = new Date(now.getTime() + 30 * dayMs - 1_000);
    await rotate();
    const after = instance();
    const second = await after.sign();
    expect(keyOf(second)).not.toBe("drawn");
    for (const token of [first, second]) {
      for (const one of [between, after]) expect(await one.verify(token)).toEqual(claims);
    }
  });

  test("takes place once for runs that come at once, and not again for a run that comes late", async () => {
    const port = tokenKeys.open(settings);
    const read = await port.read();
    const stale = { ...port, read: async () => read };
    const said = (await Promise.all([rotate(stale), rotate(stale), rotate(stale)])).flat();
    expect(said.filter((line) => line.startsWith("token key rotated:"))).toHaveLength(1);
    expect(said.filter((line) => line.startsWith("token key rotated already:"))).toHaveLength(2);
    now = new Date(now.getTime() + 19 * dayMs);
    expect(await rotate()).toEqual([expect.stringContaining("already")]);
    expect(versions).toHaveLength(2);
  });

  test("writes no key to the log", async () => {
    const said = await rotate();
    const { keys } = await tokenKeys.open(settings).read();
    expect(keys).toHaveLength(2);
    for (const { key } of keys) expect(said.join()).not.toContain(key);
  });
});
