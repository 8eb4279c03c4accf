import { type Books, commissionOf, disputedAs, type Entry, keptOf, type Order, posted } from "./books.ts";

const paidStates = ["PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"];

/** Invariants 1 and 2, as far as the table tells: lines, total, postings and state of every order agree, to the cent. */
export function ledgerViolations({ orders, entries }: Books): string[] {
  const byOrder = Map.groupBy(entries, (entry) => entry.orderId);
  const known = new Set(orders.map((order) => order.id));
  return [
    ...entries
      .filter(isAboutAnOrder)
      .flatMap(({ id, orderId }) => (known.has(orderId) ? [] : [`entry ${id} has no order`])),
    ...entries.flatMap(unbalanced),
    ...orders.flatMap((order) => wrongLines(order)),
    ...orders.flatMap((order) => wrongEntries(order, byOrder.get(order.id) ?? [])),
  ];
}

const isAboutAnOrder = ({ kind }: Entry): boolean => !/^(opening|adjustment|write_off|payout.*)$/.test(kind);

function unbalanced(entry: Entry): string[] {
  const sum = entry.postings.reduce((total, posting) => total + posting.amountMinor, 0);
  return sum === 0 ? [] : [`entry ${entry.id}: its postings add up to ${sum}`];
}

function wrongLines({ id, lines, totalMinor }: Order): string[] {
  const priced = lines.every((line) => line.amountMinor === line.unitPriceMinor * line.quantity - line.discountMinor);
  const sum = lines.reduce((total, line) => total + line.amountMinor, 0);
  return priced && sum === totalMinor ? [] : [`order ${id}: its lines add up to ${sum}, not to ${totalMinor}`];
}

function wrongEntries(order: Order, entries: readonly Entry[]): string[] {
  const sales = entries.filter((entry) => entry.kind === "sale");
  const isPaid = paidStates.includes(order.status);
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`order ${order.id} (${order.status}): ${what}`);
  if (sales.length !== (isPaid ? 1 : 0)) say(`${sales.length} sale entries`);
  if (new Set(entries.map((entry) => entry.id)).size !== entries.length) say("an entry is booked twice");
  if (!isPaid && entries.length > 0) say("entries without a payment");
  const [sale] = sales;
  if (sale && posted(sale, "payments") !== order.totalMinor) say(`its sale posts ${posted(sale, "payments")}`);
  if (entries.some(({ code }) => code !== order.code)) say("an entry is of another link");
  wrong.push(...wrongOwners(order, entries));
  if (!isPaid) return wrong;
  const keptMinor = keptOf(order);
  const commissionMinor = commissionOf(order);
  const sum = (account: "payments" | "commission" | "sales") =>
    entries.reduce((total, entry) => total + posted(entry, account), 0);
  if (sum("payments") !== keptMinor) say(`keeps ${keptMinor}, the ledger says ${sum("payments")}`);
  if (0 - sum("commission") !== commissionMinor) say(`owes ${commissionMinor}, the ledger ${0 - sum("commission")}`);
  if (order.status !== stateOf(order)) say(`should be ${stateOf(order)}`);
  return wrong;
}

function stateOf(order: Order): string {
  if (disputedAs(order, "open") > 0) return "DISPUTED";
  if (disputedAs(order, "lost") > 0) return "CHARGED_BACK";
  if (order.refundedMinor === 0) return "PAID";
  return order.refundedMinor < order.totalMinor ? "PARTLY_REFUNDED" : "REFUNDED";
}

/**
 * Whose an order's entries are: the commission is its ambassador's to the cent, and nothing of it anybody else's; a sale that was given to
 * somebody left whom it was taken from by the very same amounts, once.
 */
function wrongOwners(order: Order, entries: readonly Entry[]): string[] {
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`order ${order.id}: ${what}`);
  const seller = entries.find(({ kind }) => kind === "sale")?.ambassadorId ?? order.ambassadorId;
  if ((order.soldBy ?? order.ambassadorId) !== seller) say(`was sold by ${seller}`);
  for (const [id, own] of Map.groupBy(entries, (entry) => entry.ambassadorId)) {
    const keeps = own.reduce((total, entry) => total + posted(entry, "commission"), 0);
    if (id !== order.ambassadorId && keeps !== 0)
      say(`${id} has ${0 - keeps} of it, and it is ${order.ambassadorId}'s`);
    if (own.some((entry) => entry.isGiven !== (id !== seller)))
      say(`an entry of ${id} says otherwise whether it was given`);
  }
  const moves = entries.filter(({ kind }) => kind === "given");
  if (entries.filter(({ kind }) => kind === "given_away").length !== moves.length) say("was given by halves");
  for (const move of moves) {
    const away = entries.find(({ id }) => id === move.id.replace(/^given_/, "given_away_"));
    const isOther = move.postings.some(
      ({ amountMinor }, at) => amountMinor + (away?.postings[at]?.amountMinor ?? 0) !== 0,
    );
    if (!away || isOther || away.bookedAt !== move.bookedAt) say(`${move.id} has no other half`);
  }
  const unmoved = moves.length === 0 && entries.some(({ ambassadorId }) => ambassadorId !== order.ambassadorId);
  return unmoved ? [...wrong, `order ${order.id}: an entry is another's`] : wrong;
}
