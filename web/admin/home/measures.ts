import type { Clicks } from "../../../shared/domain/clicks.ts";
import type { Counters } from "../../../shared/domain/counters.ts";
import { words } from "./overview-words.ts";

interface Series {
  name: keyof Counters | keyof Clicks;
  label: string;
  color: string;
}

interface Measure {
  value: string;
  label: string;
  isMoney: boolean;
  series: readonly [Series, ...Series[]];
}

const sales: Measure = {
  value: "sales",
  label: words.sales(),
  isMoney: true,
  series: [
    { name: "grossMinor", label: words.grossSales(), color: "brand.6" },
    { name: "refundsMinor", label: words.refunds(), color: "gray.5" },
    { name: "disputesMinor", label: words.disputes(), color: "yellow.5" },
  ],
};

const shares: Measure = {
  value: "shares",
  label: words.shares(),
  isMoney: true,
  series: [
    { name: "shopMinor", label: words.shopsShare(), color: "brand.6" },
    { name: "ambassadorMinor", label: words.ambassadorsShare(), color: "blue.5" },
  ],
};

const orders: Measure = {
  value: "orders",
  label: words.orders(),
  isMoney: false,
  series: [{ name: "orders", label: words.orders(), color: "brand.6" }],
};

const views: Measure = {
  value: "views",
  label: words.views(),
  isMoney: false,
  series: [{ name: "views", label: words.views(), color: "brand.6" }],
};

/** What the days can be looked at by. */
export const measures = [sales, shares, orders, views] as const;

/** The measure of a name from the address; sales where there is none of it. */
export const measureOf = (value: string | null): Measure => measures.find((each) => each.value === value) ?? sales;

export type { Measure };
