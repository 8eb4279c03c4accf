import { randomBytes } from "node:crypto";
import type { Scope } from "../domain/person.ts";
import { sessionSeconds } from "../lambda/http/session-cookie.ts";

/** A sign-in: its id is in the token and in the user's item; it goes on while both agree. */
export interface Session {
  id: string;
  /** Epoch seconds. */
  endsAt: number;
}

export function newSession(scope: Scope, now: Date): Session {
  return {
    id: randomBytes(16).toString("base64url"),
    endsAt: Math.floor(now.getTime() / 1000) + sessionSeconds[scope],
  };
}
