import type { Payout } from "../api.ts";
import { words } from "./words.ts";

/** What can become of a payout, and how that is said. */
export const outcomeNames = {
  canceled: words.becameCanceled,
  sent: words.becameSent,
  unknown: words.becameUnknown,
  paid: words.becamePaid,
  failed: words.becameFailed,
  returned: words.becameReturned,
} as const;
export type Became = keyof typeof outcomeNames;

const after: Readonly<Record<Payout["state"], readonly Became[]>> = {
  INITIATED: ["canceled", "sent"],
  SENDING: ["paid", "failed", "unknown"],
  UNKNOWN: ["paid", "failed"],
  PAID: ["returned"],
  RETURNED: ["returned"],
  FAILED: [],
  CANCELED: [],
};

/** What may become of a payout from where it stands; the API is what refuses the rest. */
export const outcomesFor = (state: Payout["state"]): readonly Became[] => after[state];
