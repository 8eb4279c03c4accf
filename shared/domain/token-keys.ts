/** A key of the session tokens. */
export interface TokenKey {
  /** Names the key in a token's header. */
  id: string;
  /** Base64url or letters and digits, 256 bits or more. */
  key: string;
  /** When it was made, ISO-8601; absent from a first key, which nobody dated. */
  madeAt?: string | undefined;
}

/**
 * How old the newest key must be for another to be made, milliseconds. Schedules run at least once, and failed runs
 * again: only what comes about a period after the last rotation is one.
 */
const leastAgeMs = 20 * 86_400_000;

/**
 * The key that signs, the next one, and three that signed before. A function that has not read the document since the
 * last rotation still signs with the key before; a token lives for 30 days; and in 30 days there may be two more
 * rotations, 20 days apart: so a token in use may be of any of those three.
 */
const maxKeys = 5;

/**
 * The keys after a rotation. The first signs and all verify. The second is the next to sign, published one rotation
 * ahead, so that functions that know this document verify what those with the next one sign.
 * @param fresh a new key, dated with the present
 * @returns undefined where it is too early for another one
 */
export function rotateKeys(
  [signing, next, ...before]: readonly TokenKey[],
  fresh: TokenKey & { madeAt: string },
): readonly TokenKey[] | undefined {
  if (!signing) return [fresh];
  if (!next) return [signing, fresh];
  if (next.madeAt !== undefined && Date.parse(fresh.madeAt) - Date.parse(next.madeAt) < leastAgeMs) return undefined;
  return [next, fresh, signing, ...before].slice(0, maxKeys);
}
