import { Group, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { Counters } from "../../../shared/domain/counters.ts";
import { LoadFailed } from "../../parts/notices.tsx";
import { daysBefore } from "../../parts/period/chosen-period.ts";
import { OwnDays, PeriodChoice, usePeriod } from "../../parts/period/period-choice.tsx";
import { readShopStats } from "../api.ts";
import { DaysPanel } from "./days-panel.tsx";
import { words } from "./overview-words.ts";
import { RangePanel } from "./range-panel.tsx";
import { statsOfBefore } from "./stats-of-before.ts";
import { TopLists } from "./top-lists.tsx";

/** How many of each list of what sold. */
const best = "5";
/** What is tallied changes every hour, and what is not when something is sold. */
const againMs = 60_000;

/**
 * How the shop did in any days: beside as many days before, from visit to sale, day by day, and what sold best.
 * @param moved what the shop's page follows: as it moves, the days are read again at once
 */
export function RangeSection({ moved }: { moved: Counters | undefined }) {
  const id = useId();
  const chosen = usePeriod();
  const { from, to } = chosen.period;
  const stats = useQuery({
    queryKey: ["stats", "range", from, to, moved?.orders, moved?.refundsMinor],
    queryFn: ({ signal }) => readShopStats({ from, to, best }, signal),
    placeholderData: (before) => before,
    enabled: moved !== undefined,
    refetchInterval: againMs,
  });
  const before = useQuery(statsOfBefore(daysBefore(chosen.period)));
  return (
    <Stack component="section" gap="md" aria-labelledby={id} aria-busy={stats.isPlaceholderData}>
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4" id={id}>
          {words.anyDays()}
        </Title>
        <PeriodChoice {...chosen} />
      </Group>
      <OwnDays {...chosen} />
      {stats.isError && !stats.data ? (
        <LoadFailed error={stats.error} retry={() => void stats.refetch()} />
      ) : (
        <>
          <RangePanel stats={stats.data} before={stats.isPlaceholderData ? undefined : before.data} />
          <DaysPanel stats={stats.data} />
          <TopLists stats={stats.data} />
        </>
      )}
    </Stack>
  );
}
