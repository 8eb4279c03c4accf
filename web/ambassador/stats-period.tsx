import { Group, SegmentedControl } from "@mantine/core";
import { addDays, dayOf, longestPeriodDays, type Period } from "../../shared/domain/period.ts";
import { DayField } from "../parts/list/day-field.tsx";
import { words as listWords } from "../parts/list/words.ts";
import { useUrlQuery } from "../parts/url-query.ts";
import { words } from "./statistics-words.ts";

const own = "own";
const lengths = [7, 30, 90].map((days) => ({ value: String(days), label: words.days({ days }) }));
const choices = [...lengths, { value: own, label: words.ownDays() }];
/** Whether an address names a day of the calendar: no 2026-02-30. */
const isDay = (text: string | null): text is string =>
  text !== null && /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

const today = () => dayOf(new Date().toISOString());
const lastDays = (days: number): Period => ({ from: addDays(today(), 1 - days), to: today() });

/** Which days the page's address asks for, and how they are chosen: so many to today, or days of one's own. */
export function useStatsPeriod() {
  const [query, change] = useUrlQuery();
  const [from, to] = [query.get("from"), query.get("to")];
  const isOwn = isDay(from) && isDay(to) && from <= to && from > addDays(to, -longestPeriodDays);
  const length = lengths.find(({ value }) => value === query.get("days"))?.value ?? "30";
  const period = isOwn ? { from, to } : lastDays(Number(length));
  return {
    period,
    choice: isOwn ? own : length,
    // Who goes over to days of their own begins with those that they see.
    choose: (choice: string) => change(choice === own ? { days: "", ...period } : { days: choice, from: "", to: "" }),
    change: (changes: Partial<Period>) => change({ ...period, ...changes }),
  };
}

type Chosen = ReturnType<typeof useStatsPeriod>;

/** Chooses how many days to today, or days of one's own. */
export const PeriodChoice = ({ choice, choose }: Chosen) => (
  <SegmentedControl aria-label={words.period()} data={choices} value={choice} onChange={choose} />
);

/** Days of one's own; nothing where none are asked for. */
export function OwnDays({ choice, period: { from, to }, change }: Chosen) {
  if (choice !== own) return null;
  const tooLong = words.atMost({ days: longestPeriodDays });
  const earliest = addDays(to, 1 - longestPeriodDays);
  const latest = [addDays(from, longestPeriodDays - 1), today()].sort()[0] ?? to;
  return (
    <Group align="start" gap="sm">
      <DayField
        label={listWords.from()}
        value={from}
        {...{ min: earliest, max: to, tooEarly: tooLong, tooLate: listWords.fromAfterTo() }}
        onDay={(day) => day && change({ from: day })}
      />
      <DayField
        label={listWords.to()}
        value={to}
        {...{ min: from, max: latest, tooEarly: listWords.toBeforeFrom() }}
        {...(latest < today() && { tooLate: tooLong })}
        onDay={(day) => day && change({ to: day })}
      />
    </Group>
  );
}
