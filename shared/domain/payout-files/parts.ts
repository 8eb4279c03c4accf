import type { Payout, PayoutMethod } from "../payout.ts";
import { sepaId } from "./sepa-text.ts";

/**
 * How many payments one file has at most. PayPal takes 5,000 (https://developer.paypal.com/docs/payouts/standard/payouts-web/); of bank
 * transfers a bank tells a kilobyte each in its report, which has to be read at once.
 */
export const mostInFile: Readonly<Record<PayoutMethod, number>> = { sepa: 2_000, paypal: 5_000, csv: 5_000 };

/** Which of a run's files by one method it is, from 1. */
export interface FilePart {
  number: number;
  of: number;
}

/**
 * A run's payouts by one method as they go into files, by their ids. What was canceled keeps its place, so that a cancellation moves
 * nobody into a file that was taken before.
 * @param most how many one file has
 */
export function inFiles(payouts: readonly Payout[], method: PayoutMethod, most: number): Payout[][] {
  const all = payouts.filter(({ to }) => to.method === method).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const files: Payout[][] = [];
  for (let first = 0; first < all.length; first += most) files.push(all.slice(first, first + most));
  return files;
}

/** What its name ends with where it is one of several. */
export const nameOfPart = ({ number, of }: FilePart): string => (of > 1 ? `-${number}-of-${of}` : "");

/** What a bank calls a file. */
export const messageIdOf = (runId: string, { number, of }: FilePart): string =>
  sepaId(of > 1 ? `${runId}-${number}` : runId);
