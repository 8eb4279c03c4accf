import { expect, test } from "@jest/globals";
import { explain } from "./explanation.ts";
import type { OrderEntry } from "./ledger.ts";
import type { Order } from "./order.ts";

const line = (title: string, amountMinor: number, rateBps: number) => ({
  ...{ productId: "prd_1", title, imageUrl: "", unitPriceMinor: amountMinor, quantity: 1 },
  ...{ amountMinor, rateBps },
});
const order = {
  ...{ id: "ord_1", status: "PAID", ambassadorId: "usr_1", currency: "eur", holdDays: 30, refundedMinor: 0 },
  ...{ paidAt: "2026-11-29T23:30:00.000Z", totalMinor: 1_338, refunds: {}, disputes: {}, blocks: 0, version: 1 },
  lines: [line("Mug", 1_005, 1_000), line("Card", 333, 750)],
} as unknown as Order;

test("each line is exact, the order is rounded once, and it matures its hold's days after it was paid", () => {
  expect(explain(order, [])).toMatchObject({
    lines: [{ exact: "100.5" }, { exact: "24.975" }],
    ...{ totalMinor: 1_338, keptMinor: 1_338, exact: "125.475", commissionMinor: 125 },
    ...{ isBlocked: false, maturesOn: "2026-12-29" },
  });
});

test("of what was given back in part, the commission is that of what was kept", () => {
  const refunds = { re_1: { amountMinor: 669, status: "succeeded" } } as const;
  const after = { ...order, refunds, refundedMinor: 669 };
  expect(explain(after, [])).toMatchObject({ keptMinor: 669, exact: "62.7375", commissionMinor: 63 });
});

test("what is blocked matures on no day; entries say by how much each moved the commission", () => {
  const entry = (id: string, kind: OrderEntry["kind"], bookedAt: string, postings: [string, number][]) =>
    ({
      id,
      kind,
      bookedAt,
      statement: 2,
      postings: postings.map(([account, amountMinor]) => ({ account, amountMinor })),
    }) as unknown as OrderEntry;
  const entries = [
    entry("block_1", "block", "2026-11-30T10:00:00.000Z", [
      ["commission:usr_1:2026-12-29", 125],
      ["commission:usr_1:blocked", -125],
    ]),
    entry("sale_1", "sale", "2026-11-29T23:30:00.000Z", [
      ["payments", 1_338],
      ["commission:usr_1:2026-12-29", -125],
      ["sales", -1_213],
    ]),
  ];
  const explained = explain(
    { ...order, block: { reason: "A look.", by: "usr_0", at: "" } } as unknown as Order,
    entries,
  );
  expect(explained.isBlocked).toBe(true);
  expect(explained.maturesOn).toBeUndefined();
  expect(explained.entries).toEqual([
    {
      entryId: "sale_1",
      kind: "sale",
      bookedAt: "2026-11-29T23:30:00.000Z",
      paidMinor: 1_338,
      amountMinor: 125,
      statement: 2,
    },
    {
      entryId: "block_1",
      kind: "block",
      bookedAt: "2026-11-30T10:00:00.000Z",
      paidMinor: 0,
      amountMinor: 0,
      statement: 2,
    },
  ]);
});
