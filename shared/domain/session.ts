import type { Scope } from "./person.ts";

/** A sign-in: its id is in the token and in the user's item; it goes on while both agree. */
export interface Session {
  id: string;
  /** Epoch seconds. */
  endsAt: number;
}

/** How long a sign-in lasts, in seconds: an owner's for a working day, an ambassador's for a month. */
export const sessionSeconds: Record<Scope, number> = { admin: 12 * 3_600, ambassador: 30 * 86_400 };

/**
 * A session's id: what nobody can guess, and behind it the device that it was begun on. So it lies in no field of its own, which
 * whatever ends sessions would have to know of; and what an older Herald began, or one during a deployment, is read as ever.
 */
export const sessionIdOf = (random: string, device: string | undefined): string =>
  device === undefined ? random : `${random}~${device.replaceAll(" ", "_")}`;

/** What a session was begun on, where its id says it. */
export const deviceOfSession = (id: string): string | undefined => id.split("~")[1]?.replaceAll("_", " ");

/** When a session was begun, in epoch seconds. */
export const begunAt = (scope: Scope, { endsAt }: Pick<Session, "endsAt">): number => endsAt - sessionSeconds[scope];
