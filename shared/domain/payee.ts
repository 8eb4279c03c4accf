/** Where an ambassador wants to be paid. Read by nobody but who pays: all others are shown what is masked. */
import type { Balance } from "./balance.ts";

export const payeeMethods = ["sepa", "paypal", "csv"] as const;
export type PayeeMethod = (typeof payeeMethods)[number];

/** By a transfer to a bank account in euros. */
export interface SepaDetails {
  method: "sepa";
  /** The account holder's. */
  name: string;
  /** Without spaces, capital letters. */
  iban: string;
  /** The bank's, and where the holder lives; there for banks outside the EEA, which need them. */
  bic?: string | undefined;
  city?: string | undefined;
  /** ISO 3166, two letters. */
  country?: string | undefined;
}

export interface PaypalDetails {
  method: "paypal";
  name: string;
  /** Of their PayPal account. */
  paypalEmail: string;
}

/** By any way that shop and ambassador agree on. */
export interface OtherDetails {
  method: "csv";
  name: string;
  instructions: string;
}

export type PayeeDetails = SepaDetails | PaypalDetails | OtherDetails;

export type Payee = PayeeDetails & {
  ambassadorId: string;
  /** What of it may be shown. */
  masked: string;
  /** Counts the changes: a payout is made to the one that it read. */
  version: number;
  /** ISO-8601, UTC. */
  changedAt: string;
  /** Until when nothing is paid there, since it took the place of another; ISO-8601, UTC. */
  pausedUntil?: string | undefined;
  /** Since when it is kept of somebody who left, for their last payout alone; ISO-8601, UTC. */
  leftAt?: string | undefined;
};

/** How it stands with somebody's payee where there was one; without details where it was removed. */
export interface PayeeState {
  version: number;
  payee?: Payee | undefined;
}

/**
 * Whether somebody who leaves can expect a payout: one is on its way, or there is something that is or will be payable. Where they are paid is
 * kept for it.
 */
export const isStillOwed = ({ totalMinor, payoutId }: Pick<Balance, "totalMinor" | "payoutId">): boolean =>
  totalMinor > 0 || payoutId !== undefined;

/** So long it is kept at most, of who left while they were owed something, days: longer than the longest hold and what may follow it. */
export const leftKeptDays = 730;

/** How long nothing is paid to a payee that took the place of another: whoever is told of it has so long to say that it was not them. */
export const pauseDays = 3;

/**
 * What PayPal pays out. Not HUF and TWD, which it takes in whole units alone: a commission has smaller ones.
 * https://developer.paypal.com/api/rest/reference/currency-codes/
 */
const paypalCurrencies = new Set(
  "aud brl cad chf cny czk dkk eur gbp hkd ils jpy mxn myr nok nzd php pln sek sgd thb usd".split(" "),
);

/** How one can be paid in a currency: banks take SEPA transfers in euros alone. @param currency ISO 4217, lower case */
export const methodsIn = (currency: string): readonly PayeeMethod[] =>
  payeeMethods.filter((method) =>
    method === "sepa" ? currency === "eur" : method === "csv" || paypalCurrencies.has(currency),
  );

/** What may be shown of it: enough for who knows it to recognize it, and for nobody to pay or write to. */
export function maskedOf(details: PayeeDetails): string {
  switch (details.method) {
    case "sepa":
      return `${details.iban.slice(0, 2)}•• •••• ${details.iban.slice(-4)}`;
    case "paypal":
      return details.paypalEmail.replace(/^(.).*@/u, "$1•••@");
    case "csv": {
      const letters = [...details.instructions.replace(/[^\p{L}\p{N}]+/gu, "")];
      return `•••• ${letters.length >= 12 ? letters.slice(-4).join("") : "••••"}`;
    }
  }
}

/**
 * A payee as it is saved. The first one is paid to at once; one that comes after another, removed or not, is paused.
 * @returns undefined where it is what it was: a repeat
 */
export function payeeAfter(
  ambassadorId: string,
  before: PayeeState | undefined,
  details: PayeeDetails,
  now: Date,
): Payee | undefined {
  if (before?.payee && isSame(before.payee, details)) return undefined;
  const { version = 0 } = before ?? {};
  const pausedUntil = new Date(now.getTime() + pauseDays * 86_400_000).toISOString();
  return {
    ...details,
    ambassadorId,
    masked: maskedOf(details),
    version: version + 1,
    changedAt: now.toISOString(),
    ...(version > 0 && { pausedUntil }),
  };
}

/** Whether nothing is paid to it yet. */
export const isPaused = ({ pausedUntil }: Pick<Payee, "pausedUntil">, now: Date): boolean =>
  pausedUntil !== undefined && Date.parse(pausedUntil) > now.getTime();

const fields = ["method", "name", "iban", "bic", "city", "country", "paypalEmail", "instructions"] as const;

function isSame(before: PayeeDetails, after: PayeeDetails): boolean {
  const valuesOf = (details: { [Field in (typeof fields)[number]]?: string | undefined }) =>
    fields.map((field) => details[field]);
  const known = valuesOf(before);
  return valuesOf(after).every((value, place) => value === known[place]);
}
