import { addDays } from "./period.ts";
import type { PayoutSchedule, ShopSettings } from "./settings.ts";

/** The day that it is in a time zone (IANA), as in `2026-11-30`. */
export const dayIn = (timeZone: string, at: Date): string => dayFormat(timeZone)(at);

/** The same for many instants: to make the format takes a hundred times as long as to use it. */
export function dayFormat(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat("en", {
    ...{ timeZone, calendar: "iso8601", numberingSystem: "latn" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
    return `${of("year")}-${of("month")}-${of("day")}`;
  };
}

/** Whether a run is due on a day: Mondays; the first and the fifteenth of a month; the first. */
function isDue(schedule: PayoutSchedule, day: string): boolean {
  const dayOfMonth = day.slice(8);
  if (schedule === "weekly") return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  if (schedule === "twice_monthly") return dayOfMonth === "01" || dayOfMonth === "15";
  return schedule === "monthly" && dayOfMonth === "01";
}

/** No two due days are further apart. */
const longestDays = 31;

/** The first due day after a day; undefined where payouts keep to no calendar. */
export function nextDue(schedule: PayoutSchedule, day: string): string | undefined {
  return offsets.map((days) => addDays(day, days)).find((it) => isDue(schedule, it));
}
const offsets = Array.from({ length: longestDays }, (_, index) => index + 1);

/**
 * The day for which a run is due by now, in the shop's time zone. A run that was missed is made up for on a later day; days before
 * the calendar was chosen, and that day itself, are none of it.
 */
export function dueDay({ payouts, contact }: Pick<ShopSettings, "payouts" | "contact">, now: Date): string | undefined {
  const { schedule, scheduledSince } = payouts;
  const today = dayIn(contact.timeZone, now);
  const due = [0, ...offsets].map((days) => addDays(today, 0 - days)).find((it) => isDue(schedule, it));
  // An older Herald did not keep since when there is a calendar: what it may have missed nobody waits for.
  if (scheduledSince === undefined) return due === today ? due : undefined;
  return due !== undefined && due > dayIn(contact.timeZone, new Date(scheduledSince)) ? due : undefined;
}
