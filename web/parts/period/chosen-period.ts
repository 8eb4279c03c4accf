import { addDays, dayOf, daysOf, longestPeriodDays, type Period } from "../../../shared/domain/period.ts";
import { presets, today } from "../list/periods.ts";
import { words } from "../list/words.ts";

/** The choice of days of one's own. */
export const own = "own";

/** How many days to today, by the name that the address has for it. */
const lengths = [7, 30, 90];

/** What can be chosen, in the order of the choice; each moves with the day that it is. */
export const choices: Readonly<Record<string, { label: string; days: (today: string) => Period }>> = {
  ...presetOf("today"),
  ...presetOf("yesterday"),
  ...Object.fromEntries(
    lengths.map((days) => [
      String(days),
      { label: words.lastDays({ days }), days: (day: string) => ({ from: addDays(day, 1 - days), to: day }) },
    ]),
  ),
  ...presetOf("month"),
  ...presetOf("last-month"),
  ...presetOf("year"),
};

function presetOf(name: string) {
  const preset = presets[name];
  if (!preset) return {};
  return {
    [name]: {
      label: preset.label,
      days: (day: string): Period => {
        const { from = day, to = day } = preset.days(day);
        return { from, to };
      },
    },
  };
}

/** What is shown where the address asks for nothing that there is. */
export const usual = "30";

/** Whether an address names a day of the calendar: no 2026-02-30. */
const isDay = (text: string | null): text is string =>
  text !== null && /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/** The choice that an address asks for, and its days. @param day the UTC day that it is */
export function chosenIn(query: URLSearchParams, day = today()): { choice: string; period: Period } {
  const [from, to] = [query.get("from"), query.get("to")];
  if (isDay(from) && isDay(to) && from <= to && from > addDays(to, -longestPeriodDays)) {
    return { choice: own, period: { from, to } };
  }
  const asked = query.get("days") ?? usual;
  const choice = Object.hasOwn(choices, asked) ? asked : usual;
  return { choice, period: choices[choice]?.days(day) ?? { from: day, to: day } };
}

/** As many days, which end before a period begins; undefined before there were any. */
export function daysBefore(period: Period): Period | undefined {
  const to = addDays(period.from, -1);
  const from = addDays(to, 1 - daysOf(period).length);
  return from < "2000-01-01" ? undefined : { from: dayOf(from), to };
}
