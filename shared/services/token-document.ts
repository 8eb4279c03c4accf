import * as z from "zod/mini";
import type { TokenKey } from "../domain/token-keys.ts";

/** 256 bits, in letters and digits. */
const shortestKey = 43;
const key = z.string().check(z.minLength(shortestKey));
const tokenKey = z.object({ id: z.string().check(z.minLength(1)), key, madeAt: z.optional(z.iso.datetime()) });

/**
 * The secret of tokens: `{"keys":[{"id","key","madeAt"}]}`, as `shared/domain/token-keys.ts` orders them. It begins as
 * `{"keys":[],"drawn":"…"}`, because CloudFormation can draw a value but not into a list: what was drawn is the first
 * key until a rotation lists it.
 */
export const tokenDocument = z.pipe(
  z.object({ keys: z.array(tokenKey), drawn: z.optional(key) }),
  z.pipe(
    z.transform(({ keys, drawn }: { keys: TokenKey[]; drawn?: string | undefined }): TokenKey[] =>
      keys.length === 0 && drawn !== undefined ? [{ id: "drawn", key: drawn }] : keys,
    ),
    z.array(tokenKey).check(z.minLength(1)),
  ),
);
