import * as words from "../words/en/fields.ts";
import { invalidField } from "./errors.ts";

/** The UTC day of an ISO-8601 instant, as in `2026-11-22`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The UTC month of an ISO-8601 instant or day, as in `2026-11`. */
export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** The day `count` days after (or, negative, before) a day. */
export function addDays(day: string, count: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString());
}

/** Both ends included, UTC days. */
export interface Period {
  from: string;
  to: string;
}

/** The first day that may be asked for. */
const firstDay = "2000-01-01";

/** The longest period that statistics answer for, in days: a leap year. */
export const longestPeriodDays = 366;

/**
 * A period with its defaults: to today, from 29 days before its end or the first day that there is.
 * @throws AppError `invalid_request` where it ends before it begins, or is longer than `longestPeriodDays`
 */
export function periodOf(asked: { from?: string | undefined; to?: string | undefined }, today: string): Period {
  const to = asked.to ?? today;
  const monthBefore = addDays(to, -29);
  const from = asked.from ?? (monthBefore < firstDay ? firstDay : monthBefore);
  assertForwards({ from, to });
  if (from < addDays(to, 1 - longestPeriodDays)) {
    throw invalidField("from", words.period_too_long({ max: longestPeriodDays }));
  }
  return { from, to };
}

/** @throws AppError `invalid_request` where a period that has both ends ends before it begins */
export function assertForwards({ from, to }: { from?: string | undefined; to?: string | undefined }): void {
  if (from && to && from > to) throw invalidField("from", words.period_backwards());
}

/** Every day of a period, in order. */
export function daysOf({ from, to }: Period): string[] {
  const count = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}
