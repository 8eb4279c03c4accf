import { Group, NativeSelect } from "@mantine/core";
import { addDays, longestPeriodDays, type Period } from "../../../shared/domain/period.ts";
import { DayField } from "../list/day-field.tsx";
import { today } from "../list/periods.ts";
import { words as listWords } from "../list/words.ts";
import { useUrlQuery } from "../url-query.ts";
import { choices, chosenIn, own } from "./chosen-period.ts";
import { words } from "./words.ts";

/** Which days the page's address asks for, and how they are chosen: days that move with the day that it is, or days of one's own. */
export function usePeriod() {
  const [query, change] = useUrlQuery();
  const { choice, period } = chosenIn(query);
  return {
    choice,
    period,
    // Who goes over to days of their own begins with those that they see.
    choose: (chosen: string) => change(chosen === own ? { days: "", ...period } : { days: chosen, from: "", to: "" }),
    change: (changes: Partial<Period>) => change({ ...period, ...changes }),
  };
}

export type ChosenPeriod = ReturnType<typeof usePeriod>;

const options = [
  ...Object.entries(choices).map(([value, { label }]) => ({ value, label })),
  { value: own, label: listWords.ownDays() },
];

/** Chooses the days. */
export const PeriodChoice = ({ choice, choose }: ChosenPeriod) => (
  <NativeSelect
    aria-label={words.period()}
    data={options}
    value={choice}
    onChange={({ currentTarget: { value } }) => choose(value)}
  />
);

/** Days of one's own; nothing where none are asked for. */
export function OwnDays({ choice, period: { from, to }, change }: ChosenPeriod) {
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
