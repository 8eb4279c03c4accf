import { createHash } from "node:crypto";
import type { PayeeDetails } from "../payee.ts";
import type { FilePart } from "./parts.ts";

/** One payment of a file. */
export interface PayoutRow {
  payoutId: string;
  ambassadorId: string;
  /** More than nothing, in minor units. */
  amountMinor: number;
  /** Where it goes, as it was frozen. */
  payee: PayeeDetails;
  /** What its payee reads beside it, such as the shop's name and the number of the statement. */
  note: string;
}

/** Payments that leave together: all of one method and one currency. */
export interface PayoutBatch {
  runId: string;
  /** ISO 4217, lower case. */
  currency: string;
  /** When the file was frozen; ISO-8601, UTC. */
  createdAt: string;
  rows: readonly PayoutRow[];
  part: FilePart;
}

/** A file as it leaves: the same bytes each time it is made. */
export interface PayoutFile {
  name: string;
  contentType: string;
  text: string;
  /** How many payments, and what they come to in minor units. */
  count: number;
  totalMinor: number;
}

/** By the payout's id, whatever order they came in: so the bytes are the same. */
export const inOrder = (rows: readonly PayoutRow[]): PayoutRow[] =>
  rows.toSorted((a, b) => (a.payoutId < b.payoutId ? -1 : a.payoutId > b.payoutId ? 1 : 0));

export const totalOf = (rows: readonly PayoutRow[]): number =>
  rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** A file's SHA-256 in hexadecimal, as `sha256sum` prints it: whoever pays by it can see that it is the one that was frozen. */
export const hashOf = ({ text }: Pick<PayoutFile, "text">): string => createHash("sha256").update(text).digest("hex");
