import { addDays, dayOf, monthOf } from "../../../shared/domain/period.ts";

/** UTC days, both included. */
export interface Days {
  from?: string;
  to?: string;
}

const firstOf = (month: string) => `${month}-01`;
const monthBefore = (today: string) => monthOf(addDays(firstOf(monthOf(today)), -1));

/** Periods that move with the day that it is, so that a view that is kept stays the view that it was. */
export const presets: Readonly<Record<string, { label: string; days: (today: string) => Days }>> = {
  today: { label: "Today", days: (today) => ({ from: today }) },
  yesterday: { label: "Yesterday", days: (today) => ({ from: addDays(today, -1), to: addDays(today, -1) }) },
  "7d": { label: "Last 7 days", days: (today) => ({ from: addDays(today, -6) }) },
  "30d": { label: "Last 30 days", days: (today) => ({ from: addDays(today, -29) }) },
  month: { label: "This month", days: (today) => ({ from: firstOf(monthOf(today)) }) },
  "last-month": {
    label: "Last month",
    days: (today) => ({ from: firstOf(monthBefore(today)), to: addDays(firstOf(monthOf(today)), -1) }),
  },
  year: { label: "This year", days: (today) => ({ from: `${today.slice(0, 4)}-01-01` }) },
};

/** The choice of days of one's own. */
export const custom = "custom";

/** The UTC day that it is. */
export const today = (): string => dayOf(new Date().toISOString());
