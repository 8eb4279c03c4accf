import { errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod/mini";
import { type Scope, scopes } from "../domain/person.ts";
import type { TokenKey } from "../domain/token-keys.ts";
import { secret } from "./secrets.ts";
import { service } from "./service.ts";
import { tokenDocument } from "./token-document.ts";

const claims = z.object({ sub: z.string(), sid: z.string(), aud: z.enum(scopes) });

export interface SessionClaims {
  userId: string;
  sessionId: string;
  scope: Scope;
}

const issuer = "herald";
const algorithm = "HS256";

/**
 * Session tokens: HS256, the algorithm pinned, the scope as audience. The first key signs; every key verifies, so that
 * a key can be changed without signing anybody out.
 */
export const tokens = service((settings) => {
  const tokenKeys = secret(settings.secretId("tokens"), tokenDocument);
  // The text itself: no decoder can make less of a key than was drawn, whatever characters it was drawn from.
  const bytes = (key: string) => Buffer.from(key, "utf8");
  return {
    /** @param endsAt epoch seconds */
    async sign({ userId, sessionId, scope }: SessionClaims, now: Date, endsAt: number): Promise<string> {
      const [first] = await tokenKeys.read();
      if (!first) throw new Error("There is no token key.");
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: algorithm, kid: first.id })
        .setIssuer(issuer)
        .setSubject(userId)
        .setAudience(scope)
        .setIssuedAt(Math.floor(now.getTime() / 1000))
        .setExpirationTime(endsAt)
        .sign(bytes(first.key));
    },
    /** @returns undefined for a token that is not ours, altered, or past its end */
    async verify(token: string, scope: Scope, now: Date): Promise<SessionClaims | undefined> {
      const options = { algorithms: [algorithm], issuer, audience: scope, currentDate: now };
      const verifiedBy = async (keys: readonly TokenKey[]) => {
        const keyOf = ({ kid }: { kid?: string }) => {
          const found = keys.find((key) => key.id === kid);
          if (!found) throw new errors.JWSSignatureVerificationFailed();
          return bytes(found.key);
        };
        const { payload } = await jwtVerify(token, keyOf, options);
        const parsed = z.safeParse(claims, payload);
        return parsed.success ? { userId: parsed.data.sub, sessionId: parsed.data.sid, scope } : undefined;
      };
      const known = await tokenKeys.read();
      try {
        return await verifiedBy(known).catch(async (error: unknown) => {
          // Signed with a key that is not known: it may be newer than what was read.
          const isUnknown = error instanceof errors.JWSSignatureVerificationFailed;
          const newer = isUnknown ? await tokenKeys.newerThan(known) : undefined;
          if (newer === undefined) throw error;
          return verifiedBy(newer);
        });
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
});
