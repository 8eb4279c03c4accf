import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeProtectedHeader, SignJWT } from "jose";
import * as z from "zod/mini";

const key = z.object({ id: z.string(), key: z.string() });
const secretsFile = z.object({
  stripeKey: z.string(),
  webhookSecret: z.string(),
  upstashToken: z.string(),
  edgeKey: z.string(),
  tokenKey: key,
  tokenVersions: z._default(z.array(z.object({ text: z.string() })), []),
});
const tokenDocument = z.object({ keys: z.array(key) });

/** A file of the data directory of the Herald under test. */
export function dataFile(name: string): string {
  const directory = process.env.HERALD_TEST_DATA_DIR;
  if (!directory) throw new Error("HERALD_TEST_DATA_DIR is not set: run these tests by `npm run test:security`.");
  return readFileSync(join(directory, name), "utf8");
}

const secrets = () => z.parse(secretsFile, JSON.parse(dataFile("secrets.json")));

/** Every secret value of the run, by name. */
export function secretValues(): Record<string, string> {
  const { tokenKey, tokenVersions, ...others } = secrets();
  const rotated = tokenVersions.flatMap(({ text }) => z.parse(tokenDocument, JSON.parse(text)).keys);
  const keys = [tokenKey, ...rotated].map(({ id, key: value }) => [`token key ${id}`, value] as const);
  return { ...others, ...Object.fromEntries(keys) };
}

/** The key that signed a token, so that a test can sign what only Herald could. */
export function keyBehind(token: string): { kid: string; bytes: Buffer } {
  const { kid = "" } = decodeProtectedHeader(token);
  const value = secretValues()[`token key ${kid}`];
  if (!value) throw new Error(`No local secret has the key ${kid}.`);
  return { kid, bytes: Buffer.from(value, "utf8") };
}

export interface Claims {
  sub: string;
  sid: string;
  aud: string;
}

/** A token as Herald makes them, signed with a key of the caller's choice. @param lastsSeconds negative: over already */
export function signToken({ sub, sid, aud }: Claims, kid: string, bytes: Uint8Array, lastsSeconds = 3_600) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ sid })
    .setProtectedHeader({ alg: "HS256", kid })
    .setIssuer("herald")
    .setSubject(sub)
    .setAudience(aud)
    .setIssuedAt(now - 7_200)
    .setExpirationTime(now + lastsSeconds)
    .sign(bytes);
}

/** The same claims under `alg: none`. */
export function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}

export const randomKey = () => randomBytes(32);

/** A `Stripe-Signature` header. https://docs.stripe.com/webhooks#verify-manually */
export function stripeSignature(body: string, { secret = secrets().webhookSecret, secondsAgo = 0 } = {}): string {
  const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
