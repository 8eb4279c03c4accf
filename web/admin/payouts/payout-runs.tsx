import { Anchor, Badge, Skeleton, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { LoadMore } from "../../parts/list/load-more.tsx";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { listRuns } from "../api.ts";
import { Panel } from "../panel.tsx";
import { words } from "./words.ts";

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
            {items.map(({ id, createdAt, state, startedBy }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} href={`/payouts/${id}`}>
                    <When at={createdAt} withTime />
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {words.startedBy({ name: startedBy.name })}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  {state === "waiting" && (
                    <Badge color="yellow" variant="light" tt="none">
                      {words.isWaiting()}
                    </Badge>
                  )}
                  {state === "declined" && (
                    <Badge color="gray" variant="light" tt="none">
                      {words.isDeclined()}
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
