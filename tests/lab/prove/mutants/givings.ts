import type { Mutant } from "./mutant.ts";

const given = "give a sale to another ambassador, and refund a part of it";
const race = "a sale is given by two at once, beside a refund and a payout run";

/** Sales given to the ambassador they belong to, and figures by year, broken. */
export const givingMutants: readonly Mutant[] = [
  {
    name: "the refund of a given sale meets who sold it",
    near: given,
    kind: "wrong key",
    file: "shared/domain/booking.ts",
    find: "  ...{ orderId, code, ambassadorId, currency },",
    replace: "  ...{ orderId, code, ambassadorId: soldBy ?? ambassadorId, currency },",
  },
  {
    name: "a sale given twice at once moves twice",
    near: race,
    kind: "dropped condition",
    file: "shared/data/givings.ts",
    find: "condition: equal({ version: before.version, status: before.status }),",
    replace: "",
  },
  {
    name: "a given sale is found under who sold it",
    near: given,
    kind: "dropped event",
    file: "shared/policies/outbox.ts",
    find: '"order.given": booked("given"),',
    replace: '"order.given": booked("given_away"),',
  },
  {
    name: "a year counts as paid what is only on its way",
    near: "confirm a payout, of which a part comes back",
    kind: "wrong kind",
    file: "shared/domain/year-totals.ts",
    find: 'payout_paid: "paid",',
    replace: 'payout: "paid",',
  },
];
