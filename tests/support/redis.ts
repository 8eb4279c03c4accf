import { startLeaderboard } from "../../infra/local/services/leaderboard.ts";
import { startSecrets } from "../../infra/local/services/secrets-manager.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { shopVariables } from "./shop.ts";

/** With `REDIS_URL` set, tests run against a real Redis, which should be empty. */
const redisUrl = process.env.REDIS_URL;

/** Starts a Redis and the secret that leads to it, and has this process find both. */
export async function startRedis() {
  const redis = await startLeaderboard({ token: "secret", ...(redisUrl && { redisUrl }) });
  const secrets = await startSecrets({
    stripe: { secretKey: "" },
    "stripe-webhook": { signingSecrets: [] },
    tokens: { keys: [] },
    edge: { key: "" },
    upstash: { url: redis.url, token: "secret" },
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  return {
    url: redis.url,
    settings: readSettings({ ...shopVariables, SECRET_ID_UPSTASH: "upstash" }),
    async stop() {
      await redis.stop();
      await secrets.stop();
    },
  };
}
