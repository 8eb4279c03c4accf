import { Group, Paper, SegmentedControl, Skeleton, Title } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Empty } from "../parts/notices.tsx";
import type { Stats } from "./api.ts";
import type { Measure } from "./day-chart.tsx";
import { DayTable } from "./day-table.tsx";
import { words } from "./statistics-words.ts";

/** In pixels; the chart, its table and their place while loading are of one height. */
const chartHeight = 300;

const DayChart = lazy(async () => ({ default: (await import("./day-chart.tsx")).DayChart }));

const views = [
  { value: "chart", label: words.chart() },
  { value: "table", label: words.table() },
];

const measures: { value: Measure; label: string }[] = [
  { value: "revenue", label: words.revenue() },
  { value: "views", label: words.views() },
];

/** The period day by day, as a chart or as the numbers themselves. */
export function StatsByDay({ stats: { days, currency, totals } }: { stats: Stats }) {
  const [view, setView] = useState("chart");
  const [measure, setMeasure] = useState<Measure>("revenue");
  const isQuiet = totals.orders === 0 && totals.views === 0 && days.every(({ revenueMinor }) => revenueMinor === 0);
  return (
    <Paper component="section" withBorder p="lg" bg="var(--surface)">
      <Group justify="space-between" mb="md" mih={36}>
        <Title order={2} size="h4">
          {words.dayByDay()}
        </Title>
        {!isQuiet && (
          <Group gap="xs">
            {view === "chart" && (
              <SegmentedControl
                aria-label={words.measure()}
                size="xs"
                data={measures}
                value={measure}
                onChange={setMeasure}
              />
            )}
            <SegmentedControl aria-label={words.showAs()} size="xs" data={views} value={view} onChange={setView} />
          </Group>
        )}
      </Group>
      {isQuiet && <Empty title={words.nothingYet()}>{words.showsHere()}</Empty>}
      {!isQuiet && view === "table" && <DayTable days={days} currency={currency} height={chartHeight} />}
      {!isQuiet && view === "chart" && (
        <Suspense fallback={<Skeleton height={chartHeight} />}>
          <DayChart days={days} currency={currency} height={chartHeight} measure={measure} />
        </Suspense>
      )}
    </Paper>
  );
}
