import { Group, Paper, SegmentedControl, Skeleton, Title } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Empty } from "../parts/notices.tsx";
import type { Stats } from "./api.ts";
import { DayTable } from "./day-table.tsx";
import { words } from "./statistics-words.ts";

/** In pixels; the chart, its table and their place while loading are of one height. */
const chartHeight = 300;

const DayChart = lazy(async () => ({ default: (await import("./day-chart.tsx")).DayChart }));

const views = [
  { value: "chart", label: words.chart() },
  { value: "table", label: words.table() },
];

/** The period day by day, as a chart or as the numbers themselves. */
export function StatsByDay({ stats: { days, currency, totals } }: { stats: Stats }) {
  const [view, setView] = useState("chart");
  const isQuiet = totals.orders === 0 && days.every(({ revenueMinor }) => revenueMinor === 0);
  return (
    <Paper component="section" withBorder p="lg" bg="var(--surface)">
      <Group justify="space-between" mb="md" mih={36}>
        <Title order={2} size="h4">
          {words.dayByDay()}
        </Title>
        {!isQuiet && (
          <SegmentedControl aria-label={words.showAs()} size="xs" data={views} value={view} onChange={setView} />
        )}
      </Group>
      {isQuiet && <Empty title={words.nothingSold()}>{words.showsHere()}</Empty>}
      {!isQuiet && view === "table" && <DayTable days={days} currency={currency} height={chartHeight} />}
      {!isQuiet && view === "chart" && (
        <Suspense fallback={<Skeleton height={chartHeight} />}>
          <DayChart days={days} currency={currency} height={chartHeight} />
        </Suspense>
      )}
    </Paper>
  );
}
