import type { Preview } from "../api.ts";
import { words } from "./words.ts";

type Reason = NonNullable<Preview["items"][number]["skipped"]>;

/** Why a run leaves somebody out. */
export const reasons: Readonly<Record<Reason, () => string>> = {
  under_way: words.under_way,
  suspended: words.suspended,
  negative: words.negative,
  blocked: words.blockedReason,
  held: words.heldReason,
  below_minimum: words.below_minimum,
  no_payee: words.no_payee,
  payee_changed: words.payee_changed,
};

export const reasonOf = (reason: Reason): string => reasons[reason]();
