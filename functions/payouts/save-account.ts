import { saveAccount as route } from "../../shared/contract/payout-account.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { debtors } from "../../shared/data/debtors.ts";
import { debtorAfter } from "../../shared/domain/debtor.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { debtorOf } from "../../shared/policies/debtor.ts";
import { accountAnswer } from "../../shared/views/debtor.ts";

/** The owner says which account the shop pays from, or that there is none any more. Said again, nothing changes. */
export async function saveAccount({ account }: InputOf<typeof route>, deps: DepsOf<"payouts/save-account">) {
  const debtor = account && debtorOf(account, deps.shop.currency);
  const before = await deps.debtors.get();
  const after = debtorAfter(before, debtor, deps.now());
  if (after) await deps.debtors.change(before, after);
  return accountAnswer(after ?? before);
}

export const handler = signedIn(route, { debtors }, saveAccount);
