import { expect, test } from "@jest/globals";
import type { Payout } from "../../shared/domain/payout.ts";
import { logOf } from "../../shared/observability/log.ts";
import { findLate } from "./find-late.ts";

const now = new Date("2026-12-10T06:00:00.000Z");
const payout = (id: string, state: Payout["state"], sentAt?: string): Payout => ({
  ...{ id, runId: "run_1", ambassadorId: `usr_${id}`, amountMinor: 100, currency: "eur", statement: 1, version: 1 },
  ...{ to: { method: "sepa", name: "Ada", masked: "DE•• •••• 3000", payeeVersion: 1 }, state, returnedMinor: 0 },
  ...{ createdAt: "2026-12-01T00:00:00.000Z", sentAt },
});

/** What a run of it counts as late. @param payouts each of somebody who is marked in the first shard, two a page */
async function lateOf(payouts: readonly Payout[]): Promise<unknown[]> {
  const lines: unknown[] = [];
  const log = { ...logOf("payouts/find-late", "1"), warn: (...line: unknown[]) => void lines.push(line) };
  const people = payouts.map(({ ambassadorId }) => ambassadorId);
  await findLate({
    ...{ log, now: () => now },
    owed: {
      after: async (shard: number, after: string) => {
        const first = people.indexOf(after) + 1;
        const ambassadorIds = shard === 0 ? people.slice(first, first + 2) : [];
        return { ambassadorIds, through: shard === 0 && first + 2 < people.length ? ambassadorIds[1] : undefined };
      },
    },
    balances: {
      getMany: async (ids: readonly string[]) =>
        new Map(ids.map((id) => [id, { payoutId: payouts.find(({ ambassadorId }) => ambassadorId === id)?.id }])),
    },
    payouts: {
      getMany: async (ids: readonly string[]) =>
        new Map(payouts.filter(({ id }) => ids.includes(id)).map((it) => [it.id, it])),
    },
  } as unknown as Parameters<typeof findLate>[0]);
  return lines;
}

test("payouts of which nothing was heard for a week are counted, whatever their state while they are on their way", async () => {
  const lines = await lateOf([
    payout("made", "INITIATED"),
    payout("sent", "SENDING", "2026-12-03T05:59:59.000Z"),
    payout("lately", "SENDING", "2026-12-03T06:00:01.000Z"),
    payout("unknown", "UNKNOWN", "2026-12-02T00:00:00.000Z"),
    payout("paid", "PAID", "2026-12-02T00:00:00.000Z"),
  ]);
  const which = "made of run_1: INITIATED, sent of run_1: SENDING, unknown of run_1: UNKNOWN";
  expect(lines).toEqual([["payouts are late", { count: 3, which }, { PayoutsLate: 3 }]]);
});

test("where none is late, nothing is said", async () => {
  expect(await lateOf([payout("sent", "SENDING", "2026-12-09T00:00:00.000Z")])).toEqual([]);
});
