import { randomBytes } from "node:crypto";
import { deviceOf } from "../domain/device.ts";
import type { Scope, User } from "../domain/person.ts";
import { begunAt, deviceOfSession, type Session, sessionIdOf, sessionSeconds } from "../domain/session.ts";
import { fingerprint } from "./ids.ts";

/** A sign-in that begins now, under an id that nobody can guess. */
export function newSession(scope: Scope, now: Date, { userAgent }: { userAgent?: string | undefined }): Session {
  return {
    id: sessionIdOf(randomBytes(16).toString("base64url"), deviceOf(userAgent)),
    endsAt: Math.floor(now.getTime() / 1000) + sessionSeconds[scope],
  };
}

/** What is left of somebody's sessions where every other one ends. */
export function onlySession(
  { sessions }: Pick<User, "sessions">,
  { sessionId }: { sessionId: string },
): User["sessions"] {
  const endsAt = sessions[sessionId];
  return endsAt === undefined ? {} : { [sessionId]: endsAt };
}

/** The sessions of somebody that go on, the latest first; `publicId` is what they are called where they are listed. */
export function goingOn({ scope, sessions }: Pick<User, "scope" | "sessions">, now: Date) {
  const instant = (seconds: number) => new Date(seconds * 1000).toISOString();
  return Object.entries(sessions)
    .filter(([, endsAt]) => endsAt * 1000 > now.getTime())
    .sort(([, a], [, b]) => b - a)
    .map(([id, endsAt]) => ({
      id,
      // The id itself is half of what signs in; nothing that is shown should be.
      publicId: fingerprint(id),
      device: deviceOfSession(id),
      begunAt: instant(begunAt(scope, { endsAt })),
      endsAt: instant(endsAt),
    }));
}
