/** The secrets of a Herald on this machine: made once for a data directory, readable by their owner only. */
import { randomBytes } from "node:crypto";
import type { SecretName } from "../../shared/topology.ts";
import { isObject } from "./http/aws-json.ts";
import type { Version } from "./services/secrets-manager.ts";

/** The secrets' documents as they begin; the names are those that the topology uses. */
export interface Secrets extends Record<SecretName, object> {
  stripe: { secretKey: string };
  "stripe-webhook": { signingSecrets: string[] };
  tokens: { keys: { id: string; key: string }[] };
  edge: { key: string };
  upstash: { url: string; token: string };
}

/** What is made up here; the person's own Stripe and Upstash go before it. */
export interface GeneratedSecrets {
  stripeKey: string;
  webhookSecret: string;
  upstashToken: string;
  edgeKey: string;
  /** The key that the tokens' secret began with. */
  tokenKey: { id: string; key: string };
  /** What that secret was changed to since, the present version last. */
  tokenVersions: readonly Version[];
}

/**
 * Takes the secrets of the data directory, or makes new ones where one is missing. Throws `TypeError` if one is there
 * and is none: replaced in silence, it would be lost, and with it all sessions.
 */
export function completeSecrets(kept: unknown): GeneratedSecrets {
  const found = isObject(kept) ? kept : {};
  const text = (name: string, make: () => string) => {
    const value = found[name] ?? make();
    return typeof value === "string" ? value : refuse(name);
  };
  const { tokenKey, tokenVersions } = found;
  const known = isObject(tokenKey) && typeof tokenKey.id === "string" && typeof tokenKey.key === "string";
  if (tokenKey !== undefined && !known) refuse("tokenKey");
  return {
    stripeKey: text("stripeKey", () => `sk_test_${randomBytes(24).toString("hex")}`),
    webhookSecret: text("webhookSecret", () => `whsec_${randomBytes(24).toString("hex")}`),
    upstashToken: text("upstashToken", () => randomBytes(24).toString("base64url")),
    edgeKey: text("edgeKey", () => randomBytes(32).toString("base64url")),
    tokenKey: known
      ? { id: String(tokenKey.id), key: String(tokenKey.key) }
      : { id: randomBytes(6).toString("hex"), key: randomBytes(32).toString("base64url") },
    // Versions follow a key: without that key there is nothing that they could be versions of.
    tokenVersions: known ? versionsOf(tokenVersions) : [],
  };
}

function versionsOf(kept: unknown = []): Version[] {
  return Array.isArray(kept) && kept.every(isVersion) ? kept : refuse("tokenVersions");
}

function refuse(name: string): never {
  throw new TypeError(`${name} is not what Herald wrote.`);
}

const isVersion = (value: unknown): value is Version =>
  isObject(value) && typeof value.id === "string" && typeof value.text === "string";

/** The documents as the functions read them, with the person's own Stripe where there is one. */
export function secretsOf(
  generated: GeneratedSecrets,
  real: { stripe?: { secretKey: string; webhookSecret: string }; upstash?: { token: string }; leaderboardUrl: string },
): Secrets {
  return {
    stripe: { secretKey: real.stripe?.secretKey ?? generated.stripeKey },
    "stripe-webhook": { signingSecrets: [real.stripe?.webhookSecret ?? generated.webhookSecret] },
    tokens: { keys: [generated.tokenKey] },
    edge: { key: generated.edgeKey },
    upstash: { url: real.leaderboardUrl, token: real.upstash?.token ?? generated.upstashToken },
  };
}
