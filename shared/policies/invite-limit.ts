import type { attempts } from "../data/attempts.ts";
import { countBy, refuse } from "./attempt-limit.ts";

/**
 * Counts a request that invites, of the whole shop: whoever holds an owner's session sends no e-mails without end.
 * @throws AppError `too_many_attempts`
 */
export async function countInviting(
  deps: { attempts: ReturnType<(typeof attempts)["writes"]>; now(): Date },
  maxInHour: number,
): Promise<void> {
  const counted = await countBy([{ subject: "invite", max: maxInHour, windowSeconds: 3_600 }], deps);
  refuse(counted, "That were many invitations within an hour. Try again later.");
}
