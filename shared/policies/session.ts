import { randomBytes } from "node:crypto";
import type { Scope } from "../domain/person.ts";
import { type Session, sessionSeconds } from "../domain/session.ts";

/** A sign-in that begins now, under an id that nobody can guess. */
export function newSession(scope: Scope, now: Date): Session {
  return {
    id: randomBytes(16).toString("base64url"),
    endsAt: Math.floor(now.getTime() / 1000) + sessionSeconds[scope],
  };
}
