import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useComputedColorScheme } from "@mantine/core";
import { formatMoney, formatShort } from "../../shared/domain/currency.ts";
import { shortDay } from "../parts/utc-day.ts";
import type { Stats } from "./api.ts";
import { words } from "./statistics-words.ts";

/** Revenue as a bar a day. The table beside it holds the same numbers for who can't see it. */
export function DayChart({ days, currency, height }: { days: Stats["days"]; currency: string; height: number }) {
  const scheme = useComputedColorScheme("light");
  return (
    <div role="img" aria-label={words.bars()}>
      <BarChart
        h={height}
        data={days.map(({ day, revenueMinor }) => ({ day: shortDay(day), [words.revenue()]: revenueMinor }))}
        dataKey="day"
        series={[{ name: words.revenue(), color: scheme === "dark" ? "brand.5" : "brand.7" }]}
        valueFormatter={(minor) => formatMoney(minor, currency)}
        yAxisProps={{ width: 64, tickFormatter: (minor: number) => formatShort(minor, currency) }}
        // Evenly spaced, the last day among them, with room at its right for half a label.
        xAxisProps={{ interval: "equidistantPreserveEnd", minTickGap: 24, padding: { left: 8, right: 28 } }}
        barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
        maxBarWidth={28}
        tickLine="none"
      />
    </div>
  );
}
