import type { InputOf } from "../../shared/contract/route.ts";
import { listOwnYears as route } from "../../shared/contract/year-totals.ts";
import { balances } from "../../shared/data/balances.ts";
import { yearReportOf } from "../../shared/domain/year-totals.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

/** An ambassador reads what became of their money year by year, the newest first: one read. */
export async function listOwnYears(_input: InputOf<typeof route>, deps: DepsOf<"balances/list-years">, caller: Caller) {
  const balance = await deps.balances.get(caller.id);
  const { currency } = deps.shop;
  const years = balance ? Object.keys(balance.years).sort().reverse() : [];
  return { currency, items: balance ? years.map((year) => ({ year, ...yearReportOf(balance, year) })) : [] };
}

export const handler = signedIn(route, { balances }, listOwnYears);
