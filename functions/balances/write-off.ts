import { writeOffDebt as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { writableOffMinor, writeOffOf } from "../../shared/domain/adjustment.ts";
import type { Balance } from "../../shared/domain/balance.ts";
import { checkStep, formatMoney } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { disputedOrders } from "../../shared/policies/disputed-orders.ts";
import { enter } from "../../shared/policies/enter.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { enteredAnswer } from "../../shared/views/balance.ts";

/**
 * The owner gives up what an ambassador owes the shop, but for what open disputes explain of it. It is decided on the balance as it is, and
 * booked as long as it is so.
 */
export async function writeOffDebt(input: InputOf<typeof route>, deps: DepsOf<"balances/write-off">) {
  const { ambassadorId, amountMinor, reason, idempotencyKey } = input;
  const { currency } = deps.shop;
  checkStep("amountMinor", amountMinor, currency);
  const id = derivedId("wof", ambassadorId, idempotencyKey);
  const entry = writeOffOf({ id, ambassadorId, currency, amountMinor, reason }, deps.now().toISOString());
  const look = async (balance: Balance | undefined) => {
    const mostMinor = balance ? writableOffMinor(balance, await disputedOrders(balance, deps)) : 0;
    if (amountMinor > mostMinor) throw moreThanDebt(mostMinor, currency);
  };
  return enteredAnswer(await enter(entry, deps, look));
}

function moreThanDebt(mostMinor: number, currency: string): AppError {
  const message = `Only ${formatMoney(mostMinor, currency)} of this ambassador's debt can be written off.`;
  const errors = [{ path: "amountMinor", code: "more_than_debt" as const, message }];
  return new AppError("more_than_debt", message, { errors, params: { mostMinor: String(mostMinor) } });
}

export const handler = signedIn(route, { balances, ledger, orders, users }, writeOffDebt);
