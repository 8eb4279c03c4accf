import { type DebtorState, maskedDebtor } from "../domain/debtor.ts";

/** The shop's own account, as anybody is shown it. */
export function accountAnswer(state: DebtorState | undefined) {
  if (!state?.debtor) return {};
  const { debtor, changedAt } = state;
  return { account: { name: debtor.name, masked: maskedDebtor(debtor), changedAt } };
}
