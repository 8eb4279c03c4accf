import { Button, Group, SegmentedControl, Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import ChartColumn from "~icons/lucide/chart-column";
import TableProperties from "~icons/lucide/table-properties";
import { useUrlQuery } from "../../parts/url-query.ts";
import type { ShopStats } from "../api.ts";
import { Panel } from "../panel.tsx";
import { DaysTable } from "./days-table.tsx";
import { measureOf, measures } from "./measures.ts";
import { words } from "./overview-words.ts";

const heightPx = 300;
const DaysChart = lazy(() => import("./days-chart.tsx").then((file) => ({ default: file.DaysChart })));

/** The days of a period, one by one: as a chart or as a table, by what one chooses. */
export function DaysPanel({ stats }: { stats: ShopStats | undefined }) {
  const [query, change] = useUrlQuery();
  const measure = measureOf(query.get("show"));
  const asTable = query.get("as") === "table";
  const Icon = asTable ? ChartColumn : TableProperties;
  const wait = <Skeleton height={heightPx} />;
  const shown = { measure, height: heightPx };
  return (
    <Panel
      title={words.dayByDay()}
      actions={
        <Group gap="sm">
          <SegmentedControl
            aria-label={words.whatToShow()}
            data={measures.map(({ value, label }) => ({ value, label }))}
            value={measure.value}
            onChange={(show) => change({ show })}
          />
          <Button
            variant="default"
            leftSection={<Icon size={16} />}
            onClick={() => change({ as: asTable ? "" : "table" })}
          >
            {asTable ? words.asChart() : words.asTable()}
          </Button>
        </Group>
      }
    >
      {!stats && wait}
      {stats && asTable && <DaysTable stats={stats} {...shown} />}
      {stats && !asTable && (
        <Suspense fallback={wait}>
          <DaysChart stats={stats} {...shown} />
        </Suspense>
      )}
    </Panel>
  );
}
