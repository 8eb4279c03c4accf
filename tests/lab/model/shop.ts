import { type Balance, type Entry, newBalance } from "./books.ts";

/** What was sold, and what became of it. Everything here is true, whoever has heard of it. */
export interface Order {
  id: string;
  /** Whose the commission is. */
  ambassadorId: string;
  /** Who sold it: a sale can be given to somebody else. */
  soldBy: string;
  totalMinor: number;
  rateBps: number;
  maturesOn: number;
  blocked: boolean;
  /** Refunds that stand, by their own ids. */
  refunds: ReadonlyMap<string, number>;
  /** Disputes that are not won: open, or lost. */
  disputes: ReadonlyMap<string, { amountMinor: number; open: boolean }>;
  /** How often it was blocked or released. */
  blocks: number;
  version: number;
}

export interface Payout {
  id: string;
  ambassadorId: string;
  amountMinor: number;
  state: "initiated" | "sending" | "paid" | "failed" | "canceled";
  returnedMinor: number;
  /** What had matured, by the latest clock, when it was made. */
  maturedMinor: number;
}

export class Shop {
  /** By the right clock. */
  today = 0;
  readonly balances = new Map<string, Balance>();
  readonly orders = new Map<string, Order>();
  readonly entries = new Map<string, Entry>();
  readonly payouts = new Map<string, Payout>();
  /** What each statement ended with, by ambassador and number. */
  readonly closings = new Map<string, number>();
  /** What ambassadors earned, as statistics count it. */
  readonly earnings = new Map<string, number>();
  /** What left for each payout, as the bank knows it. */
  readonly left = new Map<string, number>();
  /** Write-offs, with what was owed and what open disputes explain of it when they were made. */
  readonly writeOffs: { amountMinor: number; debtMinor: number; explainedMinor: number }[] = [];

  balance(ambassadorId: string): Balance {
    return this.balances.get(ambassadorId) ?? newBalance;
  }

  ordersOf(ambassadorId: string): Order[] {
    return [...this.orders.values()].filter((order) => order.ambassadorId === ambassadorId);
  }

  entriesOf(ambassadorId: string): Entry[] {
    return [...this.entries.values()].filter((entry) => entry.ambassadorId === ambassadorId);
  }

  openPayout(ambassadorId: string): Payout | undefined {
    return [...this.payouts.values()].find(
      (it) => it.ambassadorId === ambassadorId && (it.state === "initiated" || it.state === "sending"),
    );
  }
}

/** What the buyer paid and has not got back. */
export function keptMinor({ totalMinor, refunds, disputes }: Order): number {
  const refunded = [...refunds.values()].reduce((sum, minor) => sum + minor, 0);
  const disputed = [...disputes.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return Math.max(0, totalMinor - refunded - disputed);
}

/** The ambassador's part of what is kept, rounded half up. */
export const shareMinor = (order: Order): number => Math.floor((keptMinor(order) * order.rateBps + 5_000) / 10_000);

/** What an ambassador would get back if all open disputes were won. */
export function explainedByDisputes(orders: readonly Order[]): number {
  return orders.reduce((sum, order) => {
    const won = { ...order, disputes: new Map([...order.disputes].filter(([, { open }]) => !open)) };
    return sum + shareMinor(won) - shareMinor(order);
  }, 0);
}
