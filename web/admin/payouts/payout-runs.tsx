import { Anchor, Badge, Skeleton, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { LoadMore } from "../../parts/list/load-more.tsx";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { type ListedRun, listRuns } from "../api.ts";
import { Panel } from "../panel.tsx";
import { causeOf } from "./run-cause.ts";
import { words } from "./words.ts";

const badges: Readonly<Partial<Record<ListedRun["state"], () => string>>> = {
  waiting: words.isWaiting,
  declined: words.isDeclined,
  empty: words.isEmpty,
};

/** Every payout run, the newest first. */
export function PayoutRuns() {
  const runs = useInfiniteQuery({
    queryKey: ["payout-runs"],
    queryFn: ({ pageParam, signal }) => listRuns({ ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={words.runs()}>
      {runs.isPending && <Skeleton height={120} />}
      {runs.isError && <LoadFailed error={runs.error} retry={() => void runs.refetch()} />}
      {runs.data && items.length === 0 && <Empty title={words.noRuns()}>{words.noRunsWhy()}</Empty>}
      {items.length > 0 && (
        <Table aria-label={words.runs()}>
          <Table.Tbody>
            {items.map(({ id, createdAt, state, ...run }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} href={`/payouts/${id}`}>
                    <When at={createdAt} withTime />
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {causeOf(run)}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  {badges[state] && (
                    <Badge color={state === "waiting" ? "yellow" : "gray"} variant="light" tt="none" miw="max-content">
                      {badges[state]()}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <LoadMore list={runs} />
    </Panel>
  );
}
