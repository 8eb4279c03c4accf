import * as words from "../words/en/fields.ts";
import { AppError, invalidField } from "./errors.ts";
import { type Address, commissionAddress, type PayoutEntry, type Posting } from "./ledger.ts";

/** How money can be paid out. `csv`: the shop pays by its own means, from a plain list. */
export const payoutMethods = ["sepa", "paypal", "csv"] as const;
export type PayoutMethod = (typeof payoutMethods)[number];

/**
 * `SENDING` begins with the first byte that leaves; before it, a payout can be canceled. `UNKNOWN` is left by knowing alone. One that
 * failed is never used again. `RETURNED` may be a part.
 */
export const payoutStates = ["INITIATED", "SENDING", "UNKNOWN", "PAID", "RETURNED", "FAILED", "CANCELED"] as const;
export type PayoutState = (typeof payoutStates)[number];

/** Who is paid where, frozen when the payout was made; in answers masked. */
export interface Destination {
  method: PayoutMethod;
  /** Whom the money is for, as the bank is told. */
  name: string;
  masked: string;
  /** Which version of the payee's details it was. */
  payeeVersion: number;
}

/** One payment to one ambassador. Amount, method and destination are frozen. */
export interface Payout {
  id: string;
  runId: string;
  ambassadorId: string;
  amountMinor: number;
  currency: string;
  to: Destination;
  state: PayoutState;
  /** The statement that it closed. */
  statement: number;
  createdAt: string;
  /** When its first byte left. */
  sentAt?: string | undefined;
  /** The day on which it arrived, and what the bank calls it. */
  paidOn?: string | undefined;
  reference?: string | undefined;
  /** Why it failed, or came back. */
  reason?: string | undefined;
  /** What came back so far, minor units. */
  returnedMinor: number;
  /** Counts the changes; a writer that saw an older one must read again. */
  version: number;
}

/** What became of a payout. Of what came back, `returnedMinor` is all so far, so that the same word twice changes nothing. */
export type Outcome =
  | { became: "sent" | "unknown" | "canceled" }
  | { became: "paid"; paidOn: string; reference?: string | undefined }
  | { became: "failed"; reason: string }
  | { became: "returned"; returnedMinor: number; reason?: string | undefined };

/** A payout as it will be, and the journal entry, if any money moved. */
export interface PayoutBooking {
  payout: Payout;
  entry: PayoutEntry | undefined;
}

/** From where each outcome may come, where it leads, and where it has been heard of before. */
const steps: Readonly<
  Record<Outcome["became"], { from: readonly PayoutState[]; to: PayoutState; known: readonly PayoutState[] }>
> = {
  sent: { from: ["INITIATED"], to: "SENDING", known: ["SENDING", "UNKNOWN", "PAID", "RETURNED", "FAILED"] },
  unknown: { from: ["SENDING"], to: "UNKNOWN", known: ["UNKNOWN"] },
  canceled: { from: ["INITIATED"], to: "CANCELED", known: ["CANCELED"] },
  paid: { from: ["SENDING", "UNKNOWN"], to: "PAID", known: ["PAID", "RETURNED"] },
  failed: { from: ["SENDING", "UNKNOWN"], to: "FAILED", known: ["FAILED"] },
  returned: { from: ["PAID", "RETURNED"], to: "RETURNED", known: [] },
};

/** Whether a payout is on its way: an ambassador has one such at most. */
export const isOpen = ({ state }: Pick<Payout, "state">): boolean =>
  state === "INITIATED" || state === "SENDING" || state === "UNKNOWN";

/** Longer than banks and PayPal take for what they do, and for what they send back; days. */
export const lateAfterDays = 7;

/** Whether nothing was heard of a payout on its way for so long that somebody should ask. @param now milliseconds */
export const isLate = (payout: Pick<Payout, "state" | "createdAt" | "sentAt">, now: number): boolean =>
  isOpen(payout) && now - Date.parse(payout.sentAt ?? payout.createdAt) > lateAfterDays * 86_400_000;

/** A new payout, and the entry that takes it from the balance. It is taken from what is payable at once, never from a day. */
export function bookPayout(
  of: Pick<Payout, "id" | "runId" | "ambassadorId" | "amountMinor" | "currency" | "to" | "statement">,
  now: string,
): { payout: Payout; entry: PayoutEntry } {
  const payout: Payout = { ...of, state: "INITIATED", createdAt: now, returnedMinor: 0, version: 1 };
  const postings = between(commissionAddress(of.ambassadorId, "settled"), payingAddress(of), of.amountMinor);
  return { payout, entry: { ...factsOf(payout), id: entryIdOf(of), kind: "payout", bookedAt: now, postings } };
}

/**
 * What becomes of a payout.
 * @returns undefined where that is known already: a repeat
 * @throws AppError `payout_state` where it can't become so, `invalid_request` where more came back than was paid, or it arrived on a day to come
 */
export function bookOutcome(payout: Payout, outcome: Outcome, now: string): PayoutBooking | undefined {
  const { from, to, known } = steps[outcome.became];
  if (known.includes(payout.state)) return undefined;
  if (!from.includes(payout.state)) throw wrongState(payout, outcome.became);
  const { became, ...facts } = outcome;
  if (outcome.became === "returned") {
    if (outcome.returnedMinor === payout.returnedMinor) return undefined;
    if (outcome.returnedMinor < payout.returnedMinor || outcome.returnedMinor > payout.amountMinor) {
      throw wrongReturn(payout);
    }
  }
  if (outcome.became === "paid" && isToCome(outcome.paidOn, now)) throw invalidField("paidOn", words.day_to_come());
  const after: Payout = { ...payout, ...facts, state: to, version: payout.version + 1 };
  if (became === "sent") after.sentAt = now;
  return { payout: after, entry: entryOf(payout, outcome, now) };
}

const dayMs = 86_400_000;
/** Whether nothing can have arrived on a day yet: nowhere, as days begin up to fourteen hours before those of UTC. */
export const isToCome = (day: string, now: string): boolean => Date.parse(day) > Date.parse(now.slice(0, 10)) + dayMs;

function entryOf(payout: Payout, outcome: Outcome, now: string): PayoutEntry | undefined {
  const { amountMinor } = payout;
  const facts = { ...factsOf(payout), bookedAt: now };
  const [paying, cash] = [payingAddress(payout), cashAddress(payout)];
  const settled = commissionAddress(payout.ambassadorId, "settled");
  const id = entryIdOf(payout);
  switch (outcome.became) {
    case "paid":
      return { ...facts, id: `${id}_paid`, kind: "payout_paid", postings: between(paying, cash, amountMinor) };
    case "failed":
      return { ...facts, id: `${id}_failed`, kind: "payout_failed", postings: between(paying, settled, amountMinor) };
    case "canceled":
      return {
        ...facts,
        id: `${id}_canceled`,
        kind: "payout_canceled",
        postings: between(paying, settled, amountMinor),
      };
    case "returned": {
      const postings = between(cash, settled, outcome.returnedMinor - payout.returnedMinor);
      return { ...facts, id: `${id}_returned_${outcome.returnedMinor}`, kind: "payout_returned", postings };
    }
    default:
      return undefined;
  }
}

/** A debit of one account, a credit of another. */
const between = (debit: Address, credit: Address, amountMinor: number): Posting[] => [
  { account: debit, amountMinor },
  { account: credit, amountMinor: 0 - amountMinor },
];

const entryIdOf = ({ id }: Pick<Payout, "id">): string => `payout_${id}`;
const payingAddress = ({ ambassadorId }: Pick<Payout, "ambassadorId">): Address => `paying:${ambassadorId}`;
const cashAddress = ({ to }: Payout): Address => (to.method === "paypal" ? "cash:paypal" : "cash:bank");
const factsOf = ({ id: payoutId, ambassadorId, currency }: Payout) => ({ payoutId, ambassadorId, currency });

function wrongState({ state }: Payout, became: Outcome["became"]): AppError {
  const message = `A payout that is ${state} can't be ${became}.`;
  return new AppError("payout_state", message, { params: { state, became } });
}

function wrongReturn({ amountMinor, returnedMinor }: Payout): AppError {
  return invalidField("returnedMinor", words.whole_number_between({ min: returnedMinor, max: amountMinor }));
}
