import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useComputedColorScheme } from "@mantine/core";
import { formatMoney, formatShort } from "../../shared/domain/currency.ts";
import { shortDay } from "../parts/utc-day.ts";
import type { Stats } from "./api.ts";
import { words } from "./statistics-words.ts";

/** What a chart is of. */
export type Measure = "revenue" | "views";

/** Revenue or views as a bar a day. The table beside it holds the same numbers for who can't see it. */
export function DayChart({
  days,
  currency,
  height,
  measure,
}: {
  days: Stats["days"];
  currency: string;
  height: number;
  measure: Measure;
}) {
  const isMoney = measure === "revenue";
  const name = isMoney ? words.revenue() : words.views();
  const scheme = useComputedColorScheme("light");
  return (
    <div role="img" aria-label={words.bars({ measure: name })}>
      <BarChart
        h={height}
        data={days.map(({ day, revenueMinor, views }) => ({
          day: shortDay(day),
          [name]: isMoney ? revenueMinor : views,
        }))}
        dataKey="day"
        series={[{ name, color: scheme === "dark" ? "brand.5" : "brand.7" }]}
        valueFormatter={(value) => (isMoney ? formatMoney(value, currency) : value.toLocaleString())}
        yAxisProps={{
          width: 64,
          allowDecimals: isMoney,
          tickFormatter: (value: number) => (isMoney ? formatShort(value, currency) : value.toLocaleString()),
        }}
        // Evenly spaced, the last day among them, with room at its right for half a label.
        xAxisProps={{ interval: "equidistantPreserveEnd", minTickGap: 24, padding: { left: 8, right: 28 } }}
        barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
        maxBarWidth={28}
        tickLine="none"
      />
    </div>
  );
}
