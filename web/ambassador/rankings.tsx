import { Group, Paper, SegmentedControl, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Amount } from "../parts/amount.tsx";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { useUrlQuery } from "../parts/url-query.ts";
import { type Rankings as Answer, readRankings } from "./api.ts";
import { RankRow } from "./rank-row.tsx";
import "./rankings.css";

const windows = [
  { value: "all", label: "All time" },
  { value: "month", label: "This month" },
] as const;
const tops = [
  { value: "10", label: "Top 10" },
  { value: "100", label: "Top 100" },
] as const;

/** The best ambassadors by revenue, and one's own place among all of them. */
export function Rankings() {
  const [query, change] = useUrlQuery();
  const window = windows.find(({ value }) => value === query.get("window"))?.value ?? "all";
  const top = tops.find(({ value }) => value === query.get("top"))?.value ?? "10";
  return (
    <Page title="Rankings" lead="Ambassadors by what they earned, net of refunds.">
      <Group mb="lg" justify="space-between" gap="sm" maw={760}>
        <SegmentedControl
          aria-label="Time"
          data={[...windows]}
          value={window}
          onChange={(value) => change({ window: value })}
        />
        <SegmentedControl
          aria-label="How many"
          data={[...tops]}
          value={top}
          onChange={(value) => change({ top: value })}
        />
      </Group>
      <Board window={window} top={top} />
    </Page>
  );
}

function Board({ window, top }: { window: "all" | "month"; top: string }) {
  const rankings = useQuery({
    queryKey: ["rankings", window, top],
    queryFn: ({ signal }) => readRankings({ window, top }, signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  if (!rankings.data) {
    if (!rankings.isError) return <BoardSkeleton />;
    return <LoadFailed error={rankings.error} retry={() => void rankings.refetch()} />;
  }
  const { items, currency } = rankings.data;
  return (
    <Paper withBorder bg="var(--surface)" aria-busy={rankings.isPlaceholderData} className="ranks-board">
      {items.length === 0 ? (
        <Empty title={window === "month" ? "Nothing sold this month yet" : "Nothing sold yet"}>
          The first sale through anybody's link opens the rankings.
        </Empty>
      ) : (
        <ol className="ranks" aria-label="Best ambassadors">
          {items.map((item) => (
            <RankRow key={item.rank} item={item} currency={currency} />
          ))}
        </ol>
      )}
      <Me rankings={rankings.data} />
    </Paper>
  );
}

/** One's own place; stands below the list however far down it is. */
function Me({ rankings: { me, currency } }: { rankings: Answer }) {
  return (
    <section className="ranks-me" aria-label="Your rank">
      {me.rank === null ? (
        <Text fw={600}>No sales yet</Text>
      ) : (
        <Text fw={600}>
          Your rank: <span className="amount">{me.rank}</span>
        </Text>
      )}
      <Amount minor={me.revenueMinor} currency={currency} />
    </section>
  );
}

function BoardSkeleton() {
  return (
    <div role="status" className="ranks-board">
      <VisuallyHidden>Loading the rankings</VisuallyHidden>
      <Skeleton height={10 * 53 + 58} />
    </div>
  );
}
