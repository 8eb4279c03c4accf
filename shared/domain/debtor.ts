import { maskedOf } from "./payee.ts";

/** The shop's own account, from which a bank takes what a file pays: its debtor, as the rules of transfers call it. */
export interface Debtor {
  /** The account holder's. */
  name: string;
  /** Without spaces, capital letters. */
  iban: string;
  /** The bank's; there for banks outside the EEA, which need it. */
  bic?: string | undefined;
}

/** The account as it is kept: without one where it was taken away. */
export interface DebtorState {
  /** Counts the changes. */
  version: number;
  debtor?: Debtor | undefined;
  /** ISO-8601, UTC. */
  changedAt: string;
}

/** What of it may be shown, as of any account. */
export const maskedDebtor = (debtor: Debtor): string => maskedOf({ method: "sepa", ...debtor });

/** The account as it is after a change; undefined where it is what it was: a repeat. */
export function debtorAfter(
  before: DebtorState | undefined,
  debtor: Debtor | undefined,
  now: Date,
): DebtorState | undefined {
  const known = before?.debtor;
  if (known?.name === debtor?.name && known?.iban === debtor?.iban && known?.bic === debtor?.bic) return undefined;
  return { version: (before?.version ?? 0) + 1, debtor, changedAt: now.toISOString() };
}
