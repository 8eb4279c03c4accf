import { expect, test } from "@jest/globals";
import type { User } from "../domain/person.ts";
import type { Tier } from "../domain/tier.ts";
import { givenTier, reachedTier } from "./tier.ts";

const silver: Tier = { id: "tir_1", name: "Silver", orders: 2 };
const gold: Tier = { id: "tir_2", name: "Gold", orders: 10 };
const now = new Date("2026-11-30T12:00:00Z");
const user = (tierId?: string): User => ({
  id: "usr_1",
  scope: "ambassador",
  email: "amara@example.com",
  firstName: "Amara",
  lastName: "Okafor",
  createdAt: now.toISOString(),
  sessions: {},
  passwordVersion: 0,
  ...(tierId && { tierId }),
});
const sold = (orders: number) => ({ orders, soldMinor: 0 });

const given = (tierId: string | undefined, keeps: string | undefined, orders: number) => {
  const kept = givenTier([silver, gold], tierId, user(keeps), sold(orders), now);
  return kept && [kept.tierId, kept.notice && ("tier" in kept.notice ? kept.notice.tier : "none")];
};

test.each([
  { what: "given to keep", tierId: gold.id, keeps: undefined, orders: 0, becomes: [gold.id, "Gold"] },
  { what: "given twice", tierId: gold.id, keeps: gold.id, orders: 0, becomes: undefined },
  {
    what: "taken back from who sold nothing",
    tierId: undefined,
    keeps: gold.id,
    orders: 0,
    becomes: [undefined, "none"],
  },
  { what: "taken back from who sold as much", tierId: undefined, keeps: gold.id, orders: 10, becomes: undefined },
  { what: "one below what sales reach", tierId: silver.id, keeps: undefined, orders: 10, becomes: [gold.id, "Gold"] },
  {
    what: "of a ladder that is gone",
    tierId: undefined,
    keeps: "tir_gone",
    orders: 0,
    becomes: [undefined, undefined],
  },
])("a tier $what", ({ tierId, keeps, orders, becomes }) => {
  expect(given(tierId, keeps, orders)).toEqual(becomes);
});

test("who falls to what their sales reach keeps that, and is told once: the next look at their sales finds nothing new", () => {
  const fallen = givenTier([silver, gold], undefined, user(gold.id), sold(2), now);
  expect(fallen).toMatchObject({ tierId: silver.id, notice: { kind: "tier_changed", tier: "Silver" } });
  expect(reachedTier([silver, gold], user(fallen?.tierId), sold(2), now)).toBeUndefined();
});

test("who reached a tier that nobody has told them of is told by whichever comes first, the owner's hand or the sale", () => {
  expect(givenTier([silver, gold], undefined, user(), sold(2), now)).toMatchObject({ notice: { tier: "Silver" } });
  expect(reachedTier([silver, gold], user(), sold(2), now)).toMatchObject({ notice: { tier: "Silver" } });
});
