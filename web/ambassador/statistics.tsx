import { SimpleGrid, Skeleton, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Period } from "../../shared/domain/period.ts";
import type { User } from "../client/session.ts";
import { LargeAmount } from "../parts/amount.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { daysBefore } from "../parts/period/chosen-period.ts";
import { OwnDays, PeriodChoice, usePeriod } from "../parts/period/period-choice.tsx";
import { comparedWith } from "../parts/sold/compared.ts";
import { readStats } from "./api.ts";
import { ClickFigures } from "./click-figures.tsx";
import { Figure } from "./figure.tsx";
import { OwnCoupons } from "./own-coupons.tsx";
import { words } from "./statistics-words.ts";
import { StatsByDay } from "./stats-by-day.tsx";
import { StatsByLink } from "./stats-by-link.tsx";
import { StatsBySite } from "./stats-by-site.tsx";
import { WhatSold } from "./what-sold.tsx";

/** How many of each list of what sold. */
const best = "5";

/** What one earned: in a period, day by day, and by link. */
export function Statistics({ user }: { user: User }) {
  const chosen = usePeriod();
  return (
    <Page title={words.statistics()} lead={words.lead()} actions={<PeriodChoice {...chosen} />}>
      <Stack gap="lg">
        <OwnDays {...chosen} />
        <Figures period={chosen.period} user={user} />
      </Stack>
    </Page>
  );
}

function Figures({ period, user }: { period: Period; user: User }) {
  const stats = useQuery({
    queryKey: ["stats", period.from, period.to],
    queryFn: ({ signal }) => readStats({ ...period, best }, signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  const before = daysBefore(period);
  // What is over changes by refunds alone: it is read once, and of its links none.
  const earlier = useQuery({
    queryKey: ["stats", "before", before?.from, before?.to],
    queryFn: ({ signal }) => readStats({ ...before, limit: "1" }, signal),
    enabled: before !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!stats.data) {
    if (!stats.isError) return <StatisticsSkeleton />;
    return <LoadFailed error={stats.error} retry={() => void stats.refetch()} />;
  }
  const { totals, currency, links, given, referrers, nextCursor } = stats.data;
  // Of what is shown: while other days are on their way, that is still those of before.
  const days = stats.data.days.length;
  return (
    <Stack gap="lg" aria-busy={stats.isPlaceholderData}>
      <Stack gap="xs">
        <SimpleGrid component="dl" cols={{ base: 2, sm: 3 }} m={0} spacing="md">
          <Figure label={words.ordersIn({ days })}>{totals.orders}</Figure>
          <Figure label={words.revenueIn({ days })}>
            <LargeAmount minor={totals.revenueMinor} currency={currency} />
          </Figure>
          <Figure label={words.revenueEver()}>
            <LargeAmount minor={user.revenueMinor ?? 0} currency={currency} />
          </Figure>
        </SimpleGrid>
        <Text c="dimmed" size="sm" mih="1.5em">
          {earlier.data &&
            !stats.isPlaceholderData &&
            words.revenueBeside({
              comparison: comparedWith(totals.revenueMinor, earlier.data.totals.revenueMinor, days, currency),
            })}
        </Text>
      </Stack>
      <ClickFigures days={days} totals={totals} currency={currency} />
      <StatsByDay stats={stats.data} />
      <WhatSold stats={stats.data} />
      <StatsByLink links={links} given={given} hasMore={nextCursor !== undefined} currency={currency} />
      <OwnCoupons title={words.couponsEver()} />
      <StatsBySite referrers={referrers} />
    </Stack>
  );
}

function StatisticsSkeleton() {
  return (
    <Stack gap="lg" role="status">
      <VisuallyHidden>{words.loading()}</VisuallyHidden>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
        <Skeleton height={88} />
        <Skeleton height={88} />
        <Skeleton height={88} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} height={88} />
        ))}
      </SimpleGrid>
      <Skeleton height={392} />
      <Skeleton height={220} />
    </Stack>
  );
}
