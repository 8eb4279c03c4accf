import { balances } from "../../../shared/data/balances.ts";
import { givings } from "../../../shared/data/givings.ts";
import { ledger } from "../../../shared/data/ledger.ts";
import { payouts } from "../../../shared/data/payouts.ts";
import { adjustmentOf, writableOffMinor, writeOffOf } from "../../../shared/domain/adjustment.ts";
import type { Balance } from "../../../shared/domain/balance.ts";
import { type Booking, bookBlock, bookDispute, bookRefund, bookSale } from "../../../shared/domain/booking.ts";
import { bookGiving } from "../../../shared/domain/giving.ts";
import type { OrderEntry } from "../../../shared/domain/ledger.ts";
import { openingOf } from "../../../shared/domain/opening.ts";
import type { Order } from "../../../shared/domain/order.ts";
import type { Payee } from "../../../shared/domain/payee.ts";
import { bookOutcome, bookPayout, type Outcome } from "../../../shared/domain/payout.ts";
import { decide } from "../../../shared/domain/payout-run.ts";
import { addDays } from "../../../shared/domain/period.ts";
import { lineOf, pendingOrder } from "../../support/order.ts";
import { type Deed, holdDays } from "./deeds.ts";
import type { MemoryTable } from "./memory-table.ts";
import { smallestMinor } from "./payouts.ts";
import type { Order as ModelOrder } from "./shop.ts";

/** As of the model, over a table. */
export type Attempt = () => Promise<boolean>;
export type Act = () => Promise<Attempt | undefined>;

const currency = "eur";
export const dayOf = (day: number): string => addDays("2026-01-05", day);

/** Herald's own rules and writes, doing what the model does. Orders are read from the table's items as the model's are from its maps. */
export class Herald {
  readonly #table: MemoryTable;
  readonly #balances = { ...balances.reads("model"), ...balances.writes("model") };
  readonly #ledger = { ...ledger.reads("model"), ...ledger.writes("model") };
  readonly #givings = givings.writes("model");
  readonly #payouts = { ...payouts.reads("model"), ...payouts.writes("model") };

  constructor(table: MemoryTable) {
    this.#table = table;
  }

  /** @param today by the clock of who does it */
  act(deed: Deed, today: number): Act {
    const now = `${dayOf(today)}T10:00:00.000Z`;
    switch (deed.does) {
      case "sell":
        return () => this.#sell(deed.order, now);
      case "refund":
        return this.#onOrder(deed.orderId, (order) =>
          bookRefund(order, deed.refundId, { amountMinor: deed.amountMinor, status: "pending" }, now),
        );
      case "fail refund":
        return this.#onOrder(deed.orderId, (order) => {
          const amountMinor = order.refunds[deed.refundId]?.amountMinor ?? 0;
          return bookRefund(order, deed.refundId, { amountMinor, status: "failed" }, now);
        });
      case "dispute":
        return this.#onOrder(deed.orderId, (order) =>
          bookDispute(order, deed.disputeId, { amountMinor: deed.amountMinor, status: "open" }, now),
        );
      case "end dispute":
        return this.#onOrder(deed.orderId, (order) => {
          const amountMinor = order.disputes[deed.disputeId]?.amountMinor ?? 0;
          return bookDispute(order, deed.disputeId, { amountMinor, status: deed.isWon ? "won" : "lost" }, now);
        });
      case "block":
        return this.#onOrder(deed.orderId, (order) =>
          bookBlock(order, deed.blocked ? { reason: "Checked", by: "usr_owner", at: now } : undefined, now),
        );
      case "give":
        return () => this.#give(deed, now);
      case "adjust":
        return this.#enter(deed.ambassadorId, () => adjustmentOf({ ...deed, currency, reason: "A bonus" }, now));
      case "write off":
        return () => this.#writeOff(deed, now);
      case "open":
        return () => this.#open(deed, now);
      case "pay out":
        return () => this.#payOut(deed, now);
      case "send":
        return this.#onPayout(deed.payoutId, () => ({ became: "sent" }), now);
      case "confirm":
        return this.#onPayout(deed.payoutId, () => ({ became: "paid", paidOn: now.slice(0, 10) }), now);
      case "fail":
        return this.#onPayout(deed.payoutId, () => ({ became: "failed", reason: "Account closed" }), now);
      case "cancel":
        return this.#onPayout(deed.payoutId, () => ({ became: "canceled" }), now);
      case "bring back":
        return this.#onPayout(
          deed.payoutId,
          ({ returnedMinor }) => ({ became: "returned", returnedMinor: returnedMinor + deed.amountMinor }),
          now,
        );
      case "fold":
        return async () => async () => {
          const balance = await this.#balances.get(deed.ambassadorId);
          if (balance) await this.#balances.foldDays(balance, dayOf(today - 1));
          return true;
        };
    }
  }

  balance = (ambassadorId: string): Promise<Balance | undefined> => this.#balances.get(ambassadorId);

  payout = (payoutId: string) => this.#payouts.get(payoutId);

  async #sell(order: ModelOrder, now: string): Promise<Attempt | undefined> {
    const { id, ambassadorId, totalMinor, rateBps, blocked } = order;
    const balance = await this.#balances.get(ambassadorId);
    const block = blocked ? { reason: "Checked", by: "usr_owner", at: now } : undefined;
    const lines = [lineOf(totalMinor, rateBps)];
    const pending = pendingOrder({ id, ambassadorId, totalMinor, lines, holdDays, block });
    const payment = { checkoutSessionId: `cs_${id}`, paymentIntentId: `pi_${id}`, amountMinor: totalMinor, currency };
    const booking = bookSale(pending, payment, now);
    return booking && (() => this.#postNew(pending, balance, booking));
  }

  /** An order is placed where it is sold: nothing of the model happens between. */
  async #postNew(order: Order, balance: Balance | undefined, booking: Booking): Promise<boolean> {
    this.#table.items.set(`ORDER#${order.id}|ORDER`, { pk: `ORDER#${order.id}`, sk: "ORDER", ...order });
    const isDone = await this.#ledger.post({ order, balance }, booking);
    if (!isDone) this.#table.items.delete(`ORDER#${order.id}|ORDER`);
    return isDone;
  }

  #order = (orderId: string): Order | undefined => this.#table.items.get(`ORDER#${orderId}|ORDER`) as Order | undefined;

  #onOrder(orderId: string, rule: (order: Order) => Booking | undefined): Act {
    return async () => {
      const order = this.#order(orderId);
      const booking = order && rule(order);
      if (!order || !booking) return undefined;
      const balance = await this.#balances.get(order.ambassadorId);
      return () => this.#ledger.post({ order, balance }, booking);
    };
  }

  async #give({ orderId, from, to, id }: Extract<Deed, { does: "give" }>, now: string): Promise<Attempt | undefined> {
    const order = this.#order(orderId);
    if (!order) return undefined;
    const entries = this.#table.entries.filter((entry) => entry.orderId === orderId) as unknown as OrderEntry[];
    const giving = { id, fromId: from, to: { id: to, name: to }, reason: "Theirs" };
    const booking = refusedAsUndefined(() => bookGiving(order, entries, giving, now));
    if (!booking) return undefined;
    const books = { order, from: await this.#balances.get(from), to: await this.#balances.get(to) };
    return () => this.#givings.give(books, booking);
  }

  #enter(ambassadorId: string, entryOf: () => ReturnType<typeof adjustmentOf>): Act {
    return async () => {
      const balance = await this.#balances.get(ambassadorId);
      return () => this.#ledger.enter(entryOf(), balance);
    };
  }

  async #writeOff(deed: Extract<Deed, { does: "write off" }>, now: string): Promise<Attempt | undefined> {
    const balance = await this.#balances.get(deed.ambassadorId);
    const orders = [...this.#table.items.values()].filter(
      (item) => item.sk === "ORDER" && item.ambassadorId === deed.ambassadorId,
    ) as unknown as Order[];
    const amountMinor = balance ? writableOffMinor(balance, orders) : 0;
    if (amountMinor === 0) return undefined;
    const entry = writeOffOf({ ...deed, currency, amountMinor, reason: "Gone" }, now);
    return () => this.#ledger.enter(entry, balance, true);
  }

  async #open(deed: Extract<Deed, { does: "open" }>, now: string): Promise<Attempt | undefined> {
    const { ambassadorId, settledMinor, heldMinor, maturesOn } = deed;
    const owed = { ambassadorId, currency, owedMinor: settledMinor + heldMinor };
    const entry = openingOf(owed, { [dayOf(maturesOn)]: heldMinor }, [], now);
    if (await this.#ledger.entryOf(ambassadorId, entry.id)) return undefined;
    const balance = await this.#balances.get(ambassadorId);
    return () => this.#ledger.enter(entry, balance);
  }

  async #payOut(deed: Extract<Deed, { does: "pay out" }>, now: string): Promise<Attempt | undefined> {
    const { ambassadorId, run: runId } = deed;
    const id = `${runId}_${ambassadorId}`;
    const [balance, known] = await Promise.all([this.#balances.get(ambassadorId), this.#payouts.get(id)]);
    if (!balance || known) return undefined;
    const decided = decide({ balance, standing: "active", payee: {} }, { minimumMinor: smallestMinor, now });
    if ("skipped" in decided) return undefined;
    const payee = this.#payee(ambassadorId);
    const to = { method: payee.method, name: payee.name, masked: payee.masked, payeeVersion: payee.version };
    const { statement } = balance;
    const booking = bookPayout({ id, runId, ambassadorId, currency, statement, to, ...decided }, now);
    return () => this.#payouts.make({ balance, place: {}, payee }, booking);
  }

  /** Everybody has a payee, from the first time that one is asked for. */
  #payee(ambassadorId: string): Payee {
    const payee: Payee = {
      ...{ ambassadorId, method: "csv", name: "Ada", instructions: "In cash.", masked: "•••• cash" },
      ...{ version: 1, changedAt: "2026-01-01T10:00:00.000Z" },
    };
    const key = { pk: `PAYEE#${ambassadorId}`, sk: "PAYEE" };
    this.#table.items.set(`${key.pk}|${key.sk}`, { ...key, version: payee.version });
    return payee;
  }

  #onPayout(payoutId: string, outcomeOf: (payout: { returnedMinor: number }) => Outcome, now: string): Act {
    return async () => {
      const payout = await this.#payouts.get(payoutId);
      if (!payout) return undefined;
      const booking = refusedAsUndefined(() => bookOutcome(payout, outcomeOf(payout), now));
      if (!booking) return undefined;
      const balance = await this.#balances.get(payout.ambassadorId);
      return () => this.#payouts.settle(payout, booking, balance);
    };
  }
}

/** What a rule refuses, the model has nothing to do about. */
function refusedAsUndefined<Value>(rule: () => Value): Value | undefined {
  try {
    return rule();
  } catch {
    return undefined;
  }
}
