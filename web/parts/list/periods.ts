import { addDays, dayOf, monthOf } from "../../../shared/domain/period.ts";
import { words } from "./words.ts";

/** UTC days, both included. */
export interface Days {
  from?: string;
  to?: string;
}

const firstOf = (month: string) => `${month}-01`;
const monthBefore = (today: string) => monthOf(addDays(firstOf(monthOf(today)), -1));

/** Periods that move with the day that it is, so that a view that is kept stays the view that it was. */
export const presets: Readonly<Record<string, { label: string; days: (today: string) => Days }>> = {
  today: { label: words.today(), days: (today) => ({ from: today }) },
  yesterday: { label: words.yesterday(), days: (today) => ({ from: addDays(today, -1), to: addDays(today, -1) }) },
  "7d": { label: words.lastDays({ days: 7 }), days: (today) => ({ from: addDays(today, -6) }) },
  "30d": { label: words.lastDays({ days: 30 }), days: (today) => ({ from: addDays(today, -29) }) },
  month: { label: words.thisMonth(), days: (today) => ({ from: firstOf(monthOf(today)) }) },
  "last-month": {
    label: words.lastMonth(),
    days: (today) => ({ from: firstOf(monthBefore(today)), to: addDays(firstOf(monthOf(today)), -1) }),
  },
  year: { label: words.thisYear(), days: (today) => ({ from: `${today.slice(0, 4)}-01-01` }) },
};

/** The choice of days of one's own. */
export const custom = "custom";

/** The UTC day that it is. */
export const today = (): string => dayOf(new Date().toISOString());
