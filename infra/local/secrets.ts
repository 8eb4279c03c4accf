/** Secrets Manager on this machine, and the secrets: made once for a data directory, readable by their owner only. */
import { randomBytes } from "node:crypto";
import type { SecretName } from "../../shared/topology.ts";
import { awsJsonService, isObject, ServiceError } from "./aws-json.ts";
import { type Listening, listen } from "./http-server.ts";

/** The secrets' documents; the names are those that the topology uses. */
export interface Secrets extends Record<SecretName, object> {
  stripe: { secretKey: string };
  "stripe-webhook": { signingSecrets: string[] };
  tokens: { keys: { id: string; key: string }[] };
  upstash: { url: string; token: string };
}

/** What is made up here; the person's own Stripe and Upstash go before it. */
export interface GeneratedSecrets {
  stripeKey: string;
  webhookSecret: string;
  upstashToken: string;
  tokenKey: { id: string; key: string };
}

/** Takes the secrets of the data directory, or makes new ones where one is missing. */
export function completeSecrets(kept: unknown): GeneratedSecrets {
  const text = (name: string, make: () => string) => {
    const value = isObject(kept) ? kept[name] : undefined;
    return typeof value === "string" ? value : make();
  };
  const tokenKey = isObject(kept) ? kept.tokenKey : undefined;
  const known = isObject(tokenKey) && typeof tokenKey.id === "string" && typeof tokenKey.key === "string";
  return {
    stripeKey: text("stripeKey", () => `sk_test_${randomBytes(24).toString("hex")}`),
    webhookSecret: text("webhookSecret", () => `whsec_${randomBytes(24).toString("hex")}`),
    upstashToken: text("upstashToken", () => randomBytes(24).toString("base64url")),
    tokenKey: known
      ? { id: String(tokenKey.id), key: String(tokenKey.key) }
      : { id: randomBytes(6).toString("hex"), key: randomBytes(32).toString("base64url") },
  };
}

/** The documents as the functions read them, with the person's own Stripe where there is one. */
export function secretsOf(
  generated: GeneratedSecrets,
  real: { stripe?: { secretKey: string; webhookSecret: string }; upstash?: { token: string }; leaderboardUrl: string },
): Secrets {
  return {
    stripe: { secretKey: real.stripe?.secretKey ?? generated.stripeKey },
    "stripe-webhook": { signingSecrets: [real.stripe?.webhookSecret ?? generated.webhookSecret] },
    tokens: { keys: [generated.tokenKey] },
    upstash: { url: real.leaderboardUrl, token: real.upstash?.token ?? generated.upstashToken },
  };
}

/** Starts the service: GetSecretValue, as that is all a function does. The id of a secret is its name. */
export function startSecrets(secrets: Secrets): Promise<Listening> {
  return listen(
    awsJsonService({
      GetSecretValue: ({ SecretId: id }) => {
        const found = Object.entries(secrets).find(([name]) => name === id);
        if (!found) {
          throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        const [name, document] = found;
        return {
          ARN: `arn:aws:secretsmanager:eu-west-1:000000000000:secret:${name}-local0`,
          Name: name,
          SecretString: JSON.stringify(document),
          VersionId: "00000000-0000-4000-8000-000000000000",
          VersionStages: ["AWSCURRENT"],
        };
      },
    }),
  );
}
