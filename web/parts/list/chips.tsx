import { Button, UnstyledButton, VisuallyHidden } from "@mantine/core";
import X from "~icons/lucide/x";
import { longDay } from "../utc-day.ts";
import type { ListView } from "./list-view.ts";
import { presets } from "./periods.ts";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

/** A filter in force. */
export interface Chip {
  /** What it leaves out, in words. */
  says: string;
  /** The parameters that go with it. */
  names: readonly string[];
}

/** The filters in force, each to take away, and all at once. */
export function Chips({ of: { spec, view, change, clear }, more }: { of: Viewed; more: readonly Chip[] }) {
  const chosen = (spec.choices ?? []).flatMap(({ name, label, options }): Chip[] => {
    const option = options.find(({ value }) => value === view.chosen[name]);
    return option ? [{ says: words.chosen({ filter: label, option: option.label }), names: [name] }] : [];
  });
  const days = daysIn(view);
  const chips = [
    ...chosen,
    ...more,
    ...(days
      ? [{ says: words.chosen({ filter: spec.period ?? "", option: days }), names: ["period", "from", "to"] }]
      : []),
  ];
  if (chips.length === 0 && !view.search) return null;
  const clearAll = () => {
    change(Object.fromEntries(more.flatMap(({ names }) => names.map((name) => [name, ""]))));
    clear();
  };
  return (
    <ul className="list-chips" aria-label={words.filters()}>
      {chips.map(({ says, names }) => (
        <li key={says}>
          <UnstyledButton
            className="list-chip"
            onClick={() => change(Object.fromEntries(names.map((name) => [name, ""])))}
          >
            <VisuallyHidden>{words.remove()}</VisuallyHidden> {says} <X size={14} />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <Button variant="subtle" size="compact-sm" onClick={clearAll}>
          {words.clearAll()}
        </Button>
      </li>
    </ul>
  );
}

function daysIn({ period, days: { from, to } }: ListView): string {
  const preset = presets[period];
  if (preset) return preset.label;
  if (from && to) return from === to ? longDay(from) : words.betweenDays({ from: longDay(from), to: longDay(to) });
  if (from) return words.sinceDay({ from: longDay(from) });
  return to ? words.untilDay({ to: longDay(to) }) : "";
}
