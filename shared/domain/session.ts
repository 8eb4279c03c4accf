import type { Scope } from "./person.ts";

/** A sign-in: its id is in the token and in the user's item; it goes on while both agree. */
export interface Session {
  id: string;
  /** Epoch seconds. */
  endsAt: number;
}

/** How long a sign-in lasts, in seconds: an owner's for a working day, an ambassador's for a month. */
export const sessionSeconds: Record<Scope, number> = { admin: 12 * 3_600, ambassador: 30 * 86_400 };
