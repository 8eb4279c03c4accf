import type { Counters } from "../../../shared/domain/counters.ts";

interface Series {
  name: keyof Counters;
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
  label: "Sales",
  isMoney: true,
  series: [
    { name: "grossMinor", label: "Gross sales", color: "brand.6" },
    { name: "refundsMinor", label: "Refunds", color: "gray.5" },
    { name: "disputesMinor", label: "Disputes", color: "yellow.5" },
  ],
};

const shares: Measure = {
  value: "shares",
  label: "Shares",
  isMoney: true,
  series: [
    { name: "shopMinor", label: "Shop’s share", color: "brand.6" },
    { name: "ambassadorMinor", label: "Ambassadors’ share", color: "blue.5" },
  ],
};

const orders: Measure = {
  value: "orders",
  label: "Orders",
  isMoney: false,
  series: [{ name: "orders", label: "Orders", color: "brand.6" }],
};

/** What the days can be looked at by. */
export const measures = [sales, shares, orders] as const;

/** The measure of a name from the address; sales where there is none of it. */
export const measureOf = (value: string | null): Measure => measures.find((each) => each.value === value) ?? sales;

export type { Measure };
