import { previewPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { owed } from "../../shared/data/owed.ts";
import { payees } from "../../shared/data/payees.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { wordsNeeded } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { previewPage, previewTotals } from "../../shared/policies/preview.ts";

/** The owner sees whom a run would pay, and whom not: it reads those who are owed anything, and nobody else. */
export async function previewPayouts({ limit, cursor }: InputOf<typeof route>, deps: DepsOf<"payouts/preview">) {
  const { currency, firstSettings } = deps.shop;
  const { payouts: rules } = await deps.settings.get(firstSettings);
  const { minimumMinor } = rules;
  const terms = { minimumMinor, now: deps.now().toISOString() };
  const [page, totals] = await Promise.all([
    previewPage({ limit, cursor }, terms, deps),
    cursor === undefined ? previewTotals(terms, deps) : undefined,
  ]);
  return { currency, minimumMinor, needs: wordsNeeded(rules), totals, ...page };
}

export const handler = signedIn(route, { balances, owed, payees, settings, users }, previewPayouts);
