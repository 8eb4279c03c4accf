import { type AmbassadorWeek, lastWeek, type TeamWeek, type WeekFigures } from "../domain/digest.ts";
import { addDays } from "../domain/period.ts";
import type { Example } from "./example.ts";

/** A week in which an example's order was the only one. */
function figures({ order }: Example, opened: WeekFigures["opened"]): WeekFigures {
  const ambassadorMinor = Math.round(order.totalMinor / 10);
  return {
    opened,
    sold: {
      ...{ orders: 1, grossMinor: order.totalMinor, refundsMinor: 0, disputesMinor: 0 },
      ...{ ambassadorMinor, shopMinor: order.totalMinor - ambassadorMinor },
    },
  };
}

/** The week of an order, by its Monday. */
const weekOf = ({ order }: Example): string =>
  lastWeek("UTC", new Date(`${addDays(order.createdAt.slice(0, 10), 7)}T12:00:00Z`)).week;

const weeksOf = (example: Example) => ({
  ...{ week: weekOf(example), currency: example.order.currency },
  ...figures(example, { views: 41, visitors: 32 }),
  before: figures({ ...example, order: { ...example.order, totalMinor: 6_400 } }, { views: 23, visitors: 19 }),
});

export const exampleAmbassadorWeek = (example: Example): AmbassadorWeek => {
  const week = weeksOf(example);
  return { ...week, payableMinor: 2 * week.sold.ambassadorMinor, place: 3 };
};

export const exampleTeamWeek = (example: Example): TeamWeek => ({
  ...weeksOf(example),
  joined: 2,
  needs: { disputes: { count: 1, isMore: false }, toShip: { count: 4, isMore: false } },
  disputesDueBy: "2026-12-04T23:59:00.000Z",
});
