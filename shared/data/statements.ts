import * as z from "zod/mini";
import type { Balance } from "../domain/balance.ts";
import type { ClosedStatement, StatementFrame } from "../domain/statement.ts";
import { type StatementSums, sumNames } from "../domain/statement-sums.ts";
import { entity } from "./entity.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const closedItem = z.object({
  ambassadorId: z.string(),
  number: z.number(),
  openingMinor: z.number(),
  openingBlockedMinor: z.number(),
  sumsBefore: z.optional(z.partialRecord(z.enum(sumNames), z.number())),
  payoutId: z.string(),
  closedAt: z.string(),
});

/** Statements that a payout closed: each begins where the one before ended. The open one is the balance's own. */
export const statements = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Those that payouts closed, from a number on, the oldest first: a hundred, which is two years of weeks. */
    async closedFrom(ambassadorId: string, number: number) {
      const { pk, sk } = keys.statement(ambassadorId, number);
      const where = { expression: "pk = :balance AND sk >= :from", values: { ":balance": pk, ":from": sk } };
      const { items } = await table.query({ where, limit: 100, consistent: true });
      return items.map((item) => z.parse(closedItem, item));
    },
    /** Those that some payouts closed, strongly consistent; at most 100. */
    async closedBy(payouts: readonly { ambassadorId: string; statement: number }[]): Promise<ClosedStatement[]> {
      const wanted = payouts.map(({ ambassadorId, statement }) => keys.statement(ambassadorId, statement));
      return (await table.getMany(wanted)).map((item) => z.parse(closedItem, item));
    },
    /**
     * Statements by their numbers, the newest first, strongly consistent; at most 99.
     * @param newest the highest number wanted: of the open statement, or of an earlier one
     */
    async framesOf(balance: Balance, newest: number, many: number): Promise<StatementFrame[]> {
      const { ambassadorId, statement: open } = balance;
      const lowest = Math.max(1, newest - many + 1);
      // Each one ends where the next one begins.
      const numbers = Array.from({ length: newest - lowest + 2 }, (_, index) => lowest + index);
      const wanted = numbers.filter((number) => number < open).map((number) => keys.statement(ambassadorId, number));
      const items = wanted.length === 0 ? [] : await table.getMany(wanted);
      const closed = new Map(items.map((item) => z.parse(closedItem, item)).map((it) => [it.number, it]));
      const beginningOf = (number: number) => (number === open ? balance : closed.get(number));
      return numbers
        .slice(0, -1)
        .flatMap((number) => {
          const [own, next] = [beginningOf(number), beginningOf(number + 1)];
          if (!own) return [];
          return {
            number,
            openingMinor: own.openingMinor,
            closingMinor: next ? next.openingMinor : balance.totalMinor,
            blockedMinor: next ? next.openingBlockedMinor : balance.blockedMinor,
            sums: next ? next.sumsBefore : balance.sums,
            ...("closedAt" in own && { payoutId: own.payoutId, closedAt: own.closedAt }),
          };
        })
        .reverse();
    },
  }),
  writes: (table: Table) => ({
    /** Writes what the lines of the statement before a closed one come to, for one from before that was kept. */
    async setSumsBefore(ambassadorId: string, number: number, sumsBefore: StatementSums): Promise<void> {
      await table.write({ update: keys.statement(ambassadorId, number), change: { set: { sumsBefore } } });
    },
  }),
});
