import { previewPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { owed } from "../../shared/data/owed.ts";
import { payees } from "../../shared/data/payees.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { wordsNeeded } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { previewTotals } from "../../shared/policies/preview.ts";
import { previewPage } from "../../shared/policies/preview-page.ts";

/** The owner sees whom a run would pay, and whom not: it reads those who are owed anything, and nobody else. */
export async function previewPayouts({ sums, ...asked }: InputOf<typeof route>, deps: DepsOf<"payouts/preview">) {
  const { currency, firstSettings } = deps.shop;
  const rules = deps.settings.get(firstSettings).then(({ payouts }) => payouts);
  const terms = rules.then(({ minimumMinor }) => ({ minimumMinor, now: deps.now().toISOString() }));
  const [payouts, { minimumMinor }, page, totals] = await Promise.all([
    rules,
    terms,
    previewPage(asked, terms, deps),
    sums === "yes" && asked.cursor === undefined ? terms.then((known) => previewTotals(known, deps)) : undefined,
  ]);
  return { currency, minimumMinor, needs: wordsNeeded(payouts), totals, ...page };
}

export const handler = signedIn(route, { ambassadorSearch, balances, owed, payees, settings, users }, previewPayouts);
