import { emitEvent } from "./emit-event.ts";
import { type Cause, epochSeconds, type StandIn } from "./stand-in.ts";
import type { SessionRow } from "./store.ts";
import { StripeError } from "./stripe-error.ts";

/** Ends an open session, by the API or by time. Throws StripeError when it isn't open any more. */
export function expireSession(row: SessionRow, standIn: StandIn, cause?: Cause): SessionRow {
  if (row.session.status !== "open") {
    const text = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${row.session.status}\`.`;
    throw new StripeError(400, text);
  }
  const expired: SessionRow = { ...row, session: { ...row.session, status: "expired", url: null } };
  standIn.store.sessions.put(expired);
  void emitEvent(standIn, "checkout.session.expired", expired.session, { cause });
  return expired;
}

/** The session as it stands now: past `expires_at` it is expired, whether or not the sweep has come by yet. */
export function expireWhenDue(row: SessionRow, standIn: StandIn): SessionRow {
  const due = row.session.status === "open" && row.session.expires_at <= epochSeconds(standIn.now());
  return due ? expireSession(row, standIn) : row;
}

/** Expires every session whose time has come; asked about once a second. */
export function expireDueSessions(standIn: StandIn): void {
  for (const row of standIn.store.sessions.all()) expireWhenDue(row, standIn);
}
