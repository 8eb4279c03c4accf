import { expect, test } from "@jest/globals";
import type { PlacedOrder } from "../data/placed-orders.ts";
import type { JournalEntry, OrderEntry } from "../domain/ledger.ts";
import type { Tally } from "../domain/tally.ts";
import { tallyDays } from "./tally-day.ts";

const [before, day, after] = ["2026-11-21", "2026-11-22", "2026-11-23"] as const;
const noon = (of: string) => `${of}T12:00:00.000Z`;

const saleOf = (orderId: string, bookedAt: string, more: Partial<OrderEntry> = {}): JournalEntry => ({
  id: `sale_${orderId}`,
  kind: "sale",
  orderId,
  ambassadorId: "usr_ada",
  code: "k7m2",
  currency: "eur",
  bookedAt,
  postings: [
    { account: "payments", amountMinor: 1_000 },
    { account: "commission:usr_ada:2026-12-22", amountMinor: -100 },
    { account: "sales", amountMinor: -900 },
  ],
  ...more,
});
const orderOf = (id: string, createdAt: string, ambassadorId = "usr_ada"): PlacedOrder => ({
  id,
  ambassadorId,
  createdAt,
  lines: [{ productId: "prd_mug", title: "Mug", quantity: 1, amountMinor: 1_000 }],
});

interface Shop {
  entries: JournalEntry[];
  orders: PlacedOrder[];
  closed?: string;
  now: string;
}

function shopOf({ entries, orders, closed, now }: Shop) {
  const state = {
    closed,
    done: undefined as string | undefined,
    written: [] as string[],
    byKey: new Map<string, Tally>(),
  };
  const put = (key: string, tally: Tally) => {
    state.written.push(key);
    state.byKey.set(key, tally);
  };
  const deps: Parameters<typeof tallyDays>[1] = {
    ledger: {
      async *entriesOf(of) {
        yield* entries.filter(({ bookedAt }) => bookedAt.startsWith(of));
      },
    },
    placedOrders: {
      async *on(of) {
        yield* orders.filter(({ createdAt }) => createdAt.startsWith(of));
      },
      getMany: async (ids) => orders.filter(({ id }) => ids.includes(id)),
    },
    statistics: {
      firstShopDay: async () => entries.map(({ bookedAt }) => bookedAt.slice(0, 10)).sort()[0],
      closedThrough: async () => state.closed,
    },
    tallies: {
      doneThrough: async () => state.done,
      putShopDay: async (of, tally) => put(`shop ${of}`, tally),
      putAmbassadorDay: async (id, of, tally) => put(`${id} ${of}`, tally),
      noteDoneThrough: async (of) => {
        state.done = of;
      },
    },
    now: () => new Date(now),
  };
  return { state, deps };
}

test("a day that is over is tallied for good, and the one that goes on as far as it got", async () => {
  const entries = [saleOf("ord_1", noon(before)), saleOf("ord_2", noon(day))];
  const orders = [orderOf("ord_1", noon(before)), orderOf("ord_2", noon(day)), orderOf("ord_3", noon(day), "usr_ben")];
  const { state, deps } = shopOf({ entries, orders, closed: before, now: `${day}T13:00:00.000Z` });
  await tallyDays(`${day}T11:00:00.000Z`, deps);
  expect(state.done).toBe(before);
  expect(state.byKey.get(`shop ${day}`)).toMatchObject({ placed: 2, orders: 1, products: [{ quantity: 1 }] });
  expect(state.byKey.get(`usr_ben ${day}`)).toMatchObject({ placed: 1, orders: 0, products: [], ambassadors: [] });

  // An hour later nothing came: the shop's day alone is written.
  state.written.length = 0;
  await tallyDays(`${day}T12:30:00.000Z`, deps);
  expect(state.written).toEqual([`shop ${day}`]);
});

test("an order that was placed the day before it was paid counts as placed then, and as sold when it was paid", async () => {
  const entries = [saleOf("ord_0", noon(before)), saleOf("ord_1", noon(day))];
  const orders = [orderOf("ord_0", noon(before)), orderOf("ord_1", noon(before))];
  const { state, deps } = shopOf({ entries, orders, closed: day, now: noon(after) });
  await tallyDays(noon(after), deps);
  expect(state.byKey.get(`shop ${before}`)).toMatchObject({ placed: 2, orders: 1 });
  expect(state.byKey.get(`shop ${day}`)).toMatchObject({ placed: 0, orders: 1, products: [{ quantity: 1 }] });
});

test("a sale that was given counts for whom it was given to, its products too, and once for the shop", async () => {
  const moved = [
    { account: "payments", amountMinor: 1_000 },
    { account: "payments", amountMinor: 0 },
    { account: "payments", amountMinor: 0 },
  ] as const;
  const entries = [
    saleOf("ord_1", noon(day)),
    saleOf("ord_1", noon(day), {
      kind: "given_away",
      postings: moved.map((it) => ({ ...it, amountMinor: -it.amountMinor })),
    }),
    saleOf("ord_1", noon(day), { kind: "given", ambassadorId: "usr_ben", isGiven: true, postings: moved }),
  ];
  const order = { ...orderOf("ord_1", noon(day), "usr_ben"), soldBy: "usr_ada" };
  const { state, deps } = shopOf({ entries, orders: [order], closed: day, now: noon(after) });
  await tallyDays(noon(after), deps);
  expect(state.byKey.get(`shop ${day}`)).toMatchObject({
    placed: 1,
    orders: 1,
    products: [{ quantity: 1, amountMinor: 1_000 }],
  });
  expect(state.byKey.get(`usr_ada ${day}`)).toMatchObject({ placed: 1, orders: 0, products: [{ quantity: 0 }] });
  expect(state.byKey.get(`usr_ben ${day}`)).toMatchObject({ placed: 0, orders: 1, products: [{ quantity: 1 }] });
});

test("a shop that sold nothing yet writes nothing", async () => {
  const { state, deps } = shopOf({ entries: [], orders: [orderOf("ord_1", noon(day))], now: noon(day) });
  await tallyDays(noon(day), deps);
  expect(state).toMatchObject({ done: undefined, written: [] });
});

test("a day that is over and not closed yet is tallied again by the next run", async () => {
  const { state, deps } = shopOf({ entries: [saleOf("ord_1", noon(day))], orders: [], now: noon(after) });
  await tallyDays(noon(before), deps);
  expect(state).toMatchObject({ done: undefined, written: [`usr_ada ${day}`, `shop ${day}`] });
  state.closed = day;
  await tallyDays(noon(after), deps);
  expect(state).toMatchObject({
    done: day,
    written: [`usr_ada ${day}`, `shop ${day}`, `usr_ada ${day}`, `shop ${day}`],
  });
});
