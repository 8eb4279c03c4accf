import { Group, Paper, SegmentedControl, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Amount } from "../parts/amount.tsx";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { useUrlQuery } from "../parts/url-query.ts";
import { type Rankings as Answer, readRankings } from "./api.ts";
import { RankRow } from "./rank-row.tsx";
import "./rankings.css";
import { words } from "./ranking-words.ts";

const windows = [
  { value: "all", label: words.ever() },
  { value: "month", label: words.thisMonth() },
] as const;
const tops = [
  { value: "10", label: words.top({ count: 10 }) },
  { value: "100", label: words.top({ count: 100 }) },
] as const;

/** The best ambassadors by revenue, and one's own place among all of them. */
export function Rankings() {
  const [query, change] = useUrlQuery();
  const window = windows.find(({ value }) => value === query.get("window"))?.value ?? "all";
  const top = tops.find(({ value }) => value === query.get("top"))?.value ?? "10";
  return (
    <Page title={words.rankings()} lead={words.lead()}>
      <Group mb="lg" justify="space-between" gap="sm" maw={760}>
        <SegmentedControl
          aria-label={words.time()}
          data={[...windows]}
          value={window}
          onChange={(value) => change({ window: value })}
        />
        <SegmentedControl
          aria-label={words.howMany()}
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
        <Empty title={window === "month" ? words.nothingThisMonth() : words.nothingEver()}>{words.firstSale()}</Empty>
      ) : (
        <ol className="ranks" aria-label={words.best()}>
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
    <section className="ranks-me" aria-label={words.yourRank()}>
      {me.rank === null ? (
        <Text fw={600}>{words.noSales()}</Text>
      ) : (
        <Text fw={600}>
          {words.yourRankIs()} <span className="amount">{me.rank}</span>
        </Text>
      )}
      <Amount minor={me.revenueMinor} currency={currency} />
    </section>
  );
}

function BoardSkeleton() {
  return (
    <div role="status" className="ranks-board">
      <VisuallyHidden>{words.loading()}</VisuallyHidden>
      <Skeleton height={10 * 53 + 58} />
    </div>
  );
}
