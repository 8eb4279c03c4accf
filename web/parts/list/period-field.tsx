import { NativeSelect, Text } from "@mantine/core";
import { DayField } from "./day-field.tsx";
import type { ListView } from "./list-view.ts";
import { custom, presets } from "./periods.ts";
import { words } from "./words.ts";

/** A period: one of those that move with the day, or days of one's own, both included. */
export function PeriodField({
  label,
  view: { period, days },
  change,
}: {
  label: string;
  view: ListView;
  change: (changes: Record<string, string>) => void;
}) {
  const { from = "", to = "" } = period === custom ? days : {};
  return (
    <>
      <NativeSelect
        aria-label={label}
        value={period}
        onChange={({ currentTarget: { value } }) =>
          // Who goes over to days of their own begins with those of the period that they leave.
          change({
            period: value,
            from: value === custom ? (days.from ?? "") : "",
            to: value === custom ? (days.to ?? "") : "",
          })
        }
        data={[
          { value: "", label: words.anyTime({ period: label }) },
          ...Object.entries(presets).map(([value, preset]) => ({ value, label: preset.label })),
          { value: custom, label: words.ownDays() },
        ]}
      />
      {period === custom && (
        <div className="list-days">
          <DayField
            label={words.from()}
            value={from}
            {...(to && { max: to, tooLate: words.fromAfterTo() })}
            onDay={(day) => change({ from: day, period: custom })}
          />
          <DayField
            label={words.to()}
            value={to}
            {...(from && { min: from, tooEarly: words.toBeforeFrom() })}
            onDay={(day) => change({ to: day, period: custom })}
          />
          <Text size="xs" c="dimmed" className="list-days-note">
            {words.areUtc()}
          </Text>
        </div>
      )}
    </>
  );
}
