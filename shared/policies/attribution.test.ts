import { expect, test } from "@jest/globals";
import type { Coupon } from "../domain/coupon.ts";
import { noRates, type Rates } from "../domain/rates.ts";
import { sellerOf } from "./attribution.ts";

const link = { ambassadorId: "usr_ada", ambassadorName: "Ada L." };
const made = { uses: 0, createdAt: "2026-11-01T00:00:00.000Z", version: 1, offBps: 1_000 };
const bens: Coupon = { ...made, code: "BEN-10", ambassadorId: "usr_ben", bearsBps: 5_000 };
const grouped: Rates = { ...noRates, rules: [{ id: "rul_1", kind: "group", groupId: "grp_1", rateBps: 2_000 }] };

const people = {
  usr_ada: { firstName: "Ada", lastName: "Lovelace", groupId: "grp_ada" },
  usr_ben: { firstName: "Ben", lastName: "Bergman", groupId: "grp_ben" },
  usr_sue: { firstName: "Sue", lastName: "Stone", standing: "suspended" as const },
};
type Known = keyof typeof people;

function asked() {
  const reads: string[] = [];
  const users = {
    get: async (id: string) => {
      reads.push(id);
      return id in people ? ({ id, email: "", ...people[id as Known] } as never) : undefined;
    },
  };
  const balances = {
    get: async (id: string) => {
      reads.push(`balance of ${id}`);
      return id === "usr_ben" ? { orders: 12, grossMinor: 90_000, refundsMinor: 0 } : undefined;
    },
  };
  return { reads, deps: { users, balances } };
}
const facts = { linkAmbassadorId: "usr_ada" };

test("without a coupon, or with the shop's, the sale is the link's, and nobody is read", async () => {
  const { reads, deps } = asked();
  for (const coupon of [undefined, { ...made, code: "SHOP-10" }]) {
    expect(await sellerOf({ link, coupon, first: "coupon", rates: noRates }, deps)).toEqual({
      ...link,
      groupId: undefined,
    });
  }
  expect(reads).toEqual([]);
});

test("another's coupon wins where the settings put coupons first, with its ambassador's name, group and part of the discount", async () => {
  const { reads, deps } = asked();
  const seller = await sellerOf({ link, coupon: bens, first: "coupon", rates: grouped }, deps);
  expect(seller).toEqual({
    ...{ ambassadorId: "usr_ben", ambassadorName: "Ben B.", groupId: "grp_ben", bearsBps: 5_000 },
    attribution: { won: "coupon", because: "setting", ...facts, couponAmbassadorId: "usr_ben" },
  });
  expect(reads.toSorted()).toEqual(["usr_ada", "usr_ben"]);
});

test("where a rule is for a tier, it is the one of whoever wins, by what they sold", async () => {
  const { reads, deps } = asked();
  const tiers = [{ id: "tir_gold", name: "Gold", orders: 10 }];
  const rates: Rates = {
    ...noRates,
    tiers,
    rules: [{ id: "rul_1", kind: "tier", tierId: "tir_gold", rateBps: 2_000 }],
  };
  const [bySetting, byLink] = [
    await sellerOf({ link, coupon: bens, first: "coupon", rates }, deps),
    await sellerOf({ link, coupon: undefined, first: "coupon", rates }, deps),
  ];
  expect([bySetting.tierId, byLink.tierId]).toEqual(["tir_gold", undefined]);
  expect(reads.filter((it) => it.startsWith("balance")).toSorted()).toEqual([
    "balance of usr_ada",
    "balance of usr_ada",
    "balance of usr_ben",
  ]);
});

test("where links come first, the sale is the link's, and the shop bears the discount of somebody else's coupon", async () => {
  const seller = await sellerOf({ link, coupon: bens, first: "link", rates: noRates }, asked().deps);
  expect(seller).toEqual({
    ...{ ...link, groupId: undefined },
    attribution: { won: "link", because: "setting", ...facts, couponAmbassadorId: "usr_ben" },
  });
});

test("of one's own coupon one bears one's part, whichever of both wins, and nobody is read for it", async () => {
  for (const first of ["coupon", "link"] as const) {
    const { reads, deps } = asked();
    const coupon = { ...bens, ambassadorId: "usr_ada" };
    const seller = await sellerOf({ link, coupon, first, rates: noRates }, deps);
    expect(seller).toMatchObject({ ...link, bearsBps: 5_000, attribution: { won: first } });
    expect(reads).toEqual([]);
  }
});

test("a coupon of who is suspended, or gone, wins nothing, and nobody bears a part of it", async () => {
  for (const couponAmbassadorId of ["usr_sue", "usr_gone"]) {
    const coupon = { ...bens, ambassadorId: couponAmbassadorId };
    const seller = await sellerOf({ link, coupon, first: "coupon", rates: noRates }, asked().deps);
    expect(seller).toEqual({
      ...{ ...link, groupId: undefined },
      attribution: { won: "link", because: "closed", ...facts, couponAmbassadorId },
    });
  }
});
