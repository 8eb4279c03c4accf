import { owedMinor } from "./acts.ts";
import { type Balance, type Entry, moved, newBalance, orderKinds } from "./books.ts";
import { type Order, type Shop, shareMinor } from "./shop.ts";

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, minor) => total + minor, 0);
const isOf = (kinds: readonly string[]) => (entry: Entry) => kinds.includes(entry.kind);

/** What does not hold of a shop, in sentences; empty where all does. The numbers are those of docs/proof.md. */
export function violationsIn(shop: Shop): string[] {
  const people = new Set([...shop.balances.keys(), ...[...shop.orders.values()].map((it) => it.ambassadorId)]);
  return [...[...people].flatMap((id) => violationsOf(shop, id)), ...payoutViolations(shop)];
}

function violationsOf(shop: Shop, ambassadorId: string): string[] {
  const balance = shop.balance(ambassadorId);
  const entries = shop.entriesOf(ambassadorId);
  const orders = shop.ordersOf(ambassadorId);
  const found: string[] = [];
  const hold = (what: string, is: number, shouldBe: number) => {
    if (is !== shouldBe) found.push(`${ambassadorId}: ${what} is ${is}, and should be ${shouldBe}`);
  };

  const earned = sum(orders.map(shareMinor));
  const given = sum(
    entries.filter(isOf(["opening", "adjustment", "write_off"])).map((entry) => owedMinor(entry.moves)),
  );
  hold("11: total + paying + paid", balance.totalMinor + balance.payingMinor + balance.paidMinor, earned + given);
  hold("earnings", shop.earnings.get(ambassadorId) ?? 0, earned);
  hold("order kinds' fold", sum(entries.filter(isOf(orderKinds)).map((entry) => owedMinor(entry.moves))), earned);

  hold("12: total", balance.totalMinor, sum(entries.map((entry) => owedMinor(entry.moves))));
  hold("12: blocked", balance.blockedMinor, sum(orders.filter((it) => it.blocked).map(shareMinor)));
  for (const [day, minor] of daysToCome(shop, balance, orders, entries)) {
    hold(`12: day ${day}`, balance.days.get(day) ?? 0, minor);
  }
  if (balance.payingMinor < 0 || balance.paidMinor < 0) found.push(`${ambassadorId}: 12: paying or paid is negative`);

  const payouts = [...shop.payouts.values()].filter((it) => it.ambassadorId === ambassadorId);
  const open = payouts.filter(({ state }) => state === "initiated" || state === "sending");
  const settled = payouts.filter(({ state }) => state === "paid");
  hold("13: paying", balance.payingMinor, sum(open.map((it) => it.amountMinor)));
  hold("13: paid", balance.paidMinor, sum(settled.map((it) => it.amountMinor - it.returnedMinor)));
  if (open.length > 1) found.push(`${ambassadorId}: 14: ${open.length} payouts are open`);

  return [...found, ...statementViolations(shop, ambassadorId, balance, entries)];
}

/** What matures on each day that is not over by any clock. */
function daysToCome(
  shop: Shop,
  balance: Balance,
  orders: readonly Order[],
  entries: readonly Entry[],
): Map<number, number> {
  const days = new Map<number, number>();
  for (const day of balance.days.keys()) if (day > shop.today + 1) days.set(day, 0);
  for (const order of orders) {
    if (order.blocked || order.maturesOn <= shop.today + 1) continue;
    days.set(order.maturesOn, (days.get(order.maturesOn) ?? 0) + shareMinor(order));
  }
  for (const { to, amountMinor } of entries.filter(isOf(["opening"])).flatMap(({ moves }) => moves)) {
    if (typeof to === "number" && to > shop.today + 1) days.set(to, (days.get(to) ?? 0) + amountMinor);
  }
  return days;
}

/** Every entry is on one statement; what it began with and its lines are what it ended with. */
function statementViolations(shop: Shop, ambassadorId: string, balance: Balance, entries: readonly Entry[]): string[] {
  const found: string[] = [];
  let soFar: Balance = newBalance;
  for (let number = 1; number <= balance.statement; number += 1) {
    for (const entry of entries.filter((it) => it.statement === number)) soFar = moved(soFar, entry);
    const closing = shop.closings.get(`${ambassadorId}#${number}`);
    if (number < balance.statement && closing !== soFar.totalMinor) {
      found.push(`${ambassadorId}: 15: statement ${number} ends with ${closing}, its lines with ${soFar.totalMinor}`);
    }
  }
  const strays = entries.filter((it) => it.statement < 1 || it.statement > balance.statement);
  return strays.length > 0 ? [...found, `${ambassadorId}: 15: ${strays.length} entries are on no statement`] : found;
}

function payoutViolations({ payouts, left, writeOffs }: Shop): string[] {
  const found: string[] = [];
  const perRun = new Map<string, number>();
  for (const { id, amountMinor, maturedMinor, state, returnedMinor, ambassadorId } of payouts.values()) {
    if (amountMinor > maturedMinor) found.push(`14: ${id} pays ${amountMinor}, and ${maturedMinor} had matured`);
    if (state === "canceled" && left.has(id)) found.push(`16: ${id} was canceled, and left`);
    if (state === "paid" && left.get(id) !== amountMinor - returnedMinor)
      found.push(`13: the bank knows ${id} otherwise`);
    const run = `${id.split("_")[0]} for ${ambassadorId}`;
    perRun.set(run, (perRun.get(run) ?? 0) + 1);
  }
  for (const [run, count] of perRun) if (count > 1) found.push(`16: run ${run} made ${count} payouts`);
  for (const { amountMinor, debtMinor, explainedMinor } of writeOffs) {
    if (amountMinor > debtMinor - explainedMinor)
      found.push(`a write-off of ${amountMinor} is more than the debt's rest`);
  }
  return found;
}
