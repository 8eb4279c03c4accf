import { readAccount as route } from "../../shared/contract/payout-account.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { debtors } from "../../shared/data/debtors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { accountAnswer } from "../../shared/views/debtor.ts";

/** Who pays reads which account the shop pays from, masked. */
export async function readAccount(_input: InputOf<typeof route>, { debtors }: DepsOf<"payouts/read-account">) {
  return accountAnswer(await debtors.get());
}

export const handler = signedIn(route, { debtors }, readAccount);
