import { randomBytes } from "node:crypto";

/** A secret of tokens, as JSON, in which none of the keys is that were there: one of 256 bits. */
export function freshTokenKeys(now: Date): string {
  const drawn = { id: randomBytes(6).toString("hex"), key: randomBytes(32).toString("base64url") };
  return JSON.stringify({ keys: [{ ...drawn, madeAt: now.toISOString() }] });
}
