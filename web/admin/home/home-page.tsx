import { Button, Paper, SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addDays } from "../../../shared/domain/period.ts";
import type { User } from "../../client/session.ts";
import { followMs } from "../../parts/follow.ts";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { shop } from "../../shop/shop.ts";
import { listOrders, listProducts, readShopStats } from "../api.ts";
import { FirstSteps, ShowStepsAgain } from "./first-steps.tsx";
import { lastDays, soldBefore } from "./last-days.ts";
import { LatestOrders } from "./latest-orders.tsx";
import { Needs } from "./needs.tsx";
import { words } from "./overview-words.ts";
import { PeriodCard } from "./period-card.tsx";
import { RangeSection } from "./range-section.tsx";
import { SitesPanel } from "./sites-panel.tsx";
import { statsOfBefore } from "./stats-of-before.ts";
import { useFirstSteps } from "./use-first-steps.ts";

const periods = [
  { title: words.lastDays({ days: 1 }), days: 1 },
  { title: words.lastDays({ days: 7 }), days: 7 },
  { title: words.lastDays({ days: 30 }), days: 30 },
];

/** The 30 days that end before a day. */
const monthBefore = (day: string) => ({ from: addDays(day, -30), to: addDays(day, -1) });

/** How the shop does. Without a period the API answers for the last 30 days, by its own clock. */
export function HomePage({ user }: { user: User }) {
  const steps = useFirstSteps(user);
  const stats = useQuery({
    queryKey: ["stats"],
    queryFn: ({ signal }) => readShopStats({}, signal),
    refetchInterval: followMs,
  });
  const from = stats.data?.from;
  const earlier = useQuery({
    ...statsOfBefore(from === undefined ? undefined : monthBefore(from)),
  });
  const days = [...(earlier.data?.days ?? []), ...(stats.data?.days ?? [])];
  const latest = useQuery({
    queryKey: ["orders", "latest"],
    queryFn: ({ signal }) => listOrders({ limit: "5", abandoned: "hide" }, signal),
    refetchInterval: followMs,
  });
  const orders = latest.data?.items;
  const anyProduct = useQuery({
    queryKey: ["products", "any"],
    queryFn: ({ signal }) => listProducts({ limit: "1" }, signal),
    enabled: orders?.length === 0,
  });
  if (orders?.length === 0 && anyProduct.data?.items.length === 0) return <NewShop steps={steps} />;
  return (
    <Page title={words.home()} lead={<Needs otherwise={words.lead()} />}>
      <Stack gap="lg">
        <FirstSteps steps={steps} />
        {stats.isError && !stats.data ? (
          <LoadFailed error={stats.error} retry={() => void stats.refetch()} />
        ) : (
          <>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              {periods.map((period) => (
                <PeriodCard
                  key={period.days}
                  {...period}
                  {...(stats.data && { of: lastDays(days, period.days), currency: stats.data.currency })}
                  before={stats.data && soldBefore(days, period.days)}
                />
              ))}
            </SimpleGrid>
            <RangeSection moved={stats.data?.totals} />
          </>
        )}
        {latest.isError && !latest.data ? (
          <LoadFailed error={latest.error} retry={() => void latest.refetch()} />
        ) : (
          <LatestOrders orders={orders} />
        )}
        {stats.data && <SitesPanel referrers={stats.data.referrers} />}
        <ShowStepsAgain steps={steps} />
      </Stack>
    </Page>
  );
}

function NewShop({ steps }: { steps: ReturnType<typeof useFirstSteps> }) {
  const title = words.welcomeTo({ shop: shop.name });
  if (steps.isShown) {
    return (
      <Page title={title}>
        <FirstSteps steps={steps} />
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Paper withBorder bg="var(--surface)" p="xl">
        <Empty
          title={words.beginWithProduct()}
          action={
            <Button component={Link} href="/products/new" mt="sm">
              {words.addFirst()}
            </Button>
          }
        >
          {words.howItGoesOn()}
        </Empty>
      </Paper>
      <ShowStepsAgain steps={steps} />
    </Page>
  );
}
