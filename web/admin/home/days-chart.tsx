import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { formatMoney, formatShort } from "../../../shared/domain/currency.ts";
import { shortDay } from "../../parts/utc-day.ts";
import type { ShopStats } from "../api.ts";
import type { Measure } from "./measures.ts";
import { words } from "./overview-words.ts";

/** A bar a day. Whoever can't see it, or wants the exact numbers, has the table. */
export function DaysChart({ stats, measure, height }: { stats: ShopStats; measure: Measure; height: number }) {
  const { isMoney, series } = measure;
  return (
    <BarChart
      h={height}
      role="img"
      aria-label={words.ofEachDay({ measure: measure.label })}
      data={stats.days.map((each) => ({
        ...each,
        day: shortDay(each.day),
        refundsMinor: each.disputesMinor - each.refundsMinor,
        disputesMinor: 0 - each.disputesMinor,
      }))}
      dataKey="day"
      series={[...series]}
      type="stacked"
      valueFormatter={(value) => (isMoney ? formatMoney(value, stats.currency) : String(value))}
      withLegend={series.length > 1}
      legendProps={{ verticalAlign: "top", height: 36 }}
      accessibilityLayer={false}
      // What was given back hangs below zero, instead of shortening what is above it.
      barChartProps={{ stackOffset: "sign", barCategoryGap: "20%" }}
      maxBarWidth={22}
      yAxisProps={{
        width: isMoney ? 64 : 40,
        allowDecimals: isMoney,
        tickFormatter: (value: number) => (isMoney ? formatShort(value, stats.currency) : String(value)),
      }}
      // Evenly spaced, the last day among them, with room at its right for half a label.
      xAxisProps={{ interval: "equidistantPreserveEnd", minTickGap: 24, padding: { left: 8, right: 28 } }}
      tickLine="none"
    />
  );
}
