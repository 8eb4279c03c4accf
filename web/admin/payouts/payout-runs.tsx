import { Anchor, Group, Paper, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "wouter";
import { shownColumns } from "../../parts/list/columns.ts";
import { ListTable } from "../../parts/list/list-table.tsx";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { type ListedRun, listRuns } from "../api.ts";
import { runColumns, runRows } from "./run-columns.tsx";
import { words } from "./words.ts";

/** So many stand above the way to all. */
const shownCount = 5;
const columns = shownColumns(runColumns, null);

/** The newest runs, before them those that wait for somebody, and the way to all. */
export function PayoutRuns() {
  const id = useId();
  const limit = String(shownCount);
  const runs = useQuery({
    queryKey: ["payout-runs", "latest"],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all([listRuns({ limit, state: "waiting" }, signal), listRuns({ limit }, signal)]);
      return once(pages.flatMap(({ items }) => items)).slice(0, shownCount);
    },
  });
  const { data } = runs;
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id={id}>
          {words.runs()}
        </Title>
        <Anchor component={Link} href="/payouts/runs" size="sm" py={9}>
          {words.allRuns()}
        </Anchor>
      </Group>
      {runs.isError && !data && <LoadFailed error={runs.error} retry={() => void runs.refetch()} />}
      {runs.isPending && <RowsLoading count={3} />}
      {data?.length === 0 && (
        <Paper withBorder bg="var(--surface)">
          <Empty title={words.noRuns()}>{words.noRunsWhy()}</Empty>
        </Paper>
      )}
      {data && data.length > 0 && <ListTable label={words.runs()} columns={columns} rows={runRows} items={data} />}
    </section>
  );
}

const once = (runs: readonly ListedRun[]): ListedRun[] => [...new Map(runs.map((run) => [run.id, run])).values()];
