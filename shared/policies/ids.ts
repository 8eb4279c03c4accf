import { createHash, randomBytes } from "node:crypto";
import { ulid } from "ulid";

/** `prefix_` and a ULID: sortable by time, unguessable enough for a name, never a secret. */
export function newId(prefix: "usr" | "prd" | "key" | "ntc" | "inv" | "grp" | "rul" | "tir", now: Date): string {
  return `${prefix}_${ulid(now.getTime())}`;
}

/** `prefix_` and 26 characters drawn from `parts`: the same parts always give the same id. */
export function derivedId(
  prefix: "ord" | "inv" | "ntc" | "que" | "adj" | "giv" | "wof" | "run" | "pay" | "not",
  ...parts: readonly string[]
): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  return `${prefix}_${base32(digest, 26).toUpperCase()}`;
}

/** A link's code: 16 characters of base 32, 80 bits from the system's secure source. */
export function newLinkCode(): string {
  return base32(randomBytes(16), 16);
}

/** The code of a link that is asked for under a key: asked for again, it is the same one. Who doesn't know the key can't guess it. */
export function derivedLinkCode(ambassadorId: string, key: string): string {
  return base32(
    createHash("sha256")
      .update(JSON.stringify(["link", ambassadorId, key]))
      .digest(),
    16,
  );
}

/** A secret to hand out, 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A fingerprint to store or compare in place of the thing itself. */
export function fingerprint(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

/** Crockford's alphabet without i, l, o, u; 256 is a multiple of 32, so every character is equally likely. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(bytes: Buffer, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % 32]).join("");
}
