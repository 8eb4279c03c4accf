import { Skeleton, Stack, Text } from "@mantine/core";
import { LargeAmount } from "../../parts/amount.tsx";
import { comparedWith } from "../../parts/sold/compared.ts";
import { Funnel } from "../../parts/sold/funnel.tsx";
import { HowCounted } from "../../parts/sold/how-counted.tsx";
import { words } from "../../parts/sold/words.ts";
import type { ShopStats } from "../api.ts";
import { Panel } from "../panel.tsx";

/** What some days brought beside as many before them, and how many visits became sales. @param before undefined while it is not known */
export function RangePanel({ stats, before }: { stats: ShopStats | undefined; before: ShopStats | undefined }) {
  return (
    <Panel title={words.funnel()}>
      {stats ? (
        <>
          <Text fz={30} fw={650} lh="44px" style={{ containerType: "inline-size" }}>
            <LargeAmount minor={stats.totals.grossMinor} currency={stats.currency} />
          </Text>
          <Text c="dimmed" size="sm">
            {words.inDays({ days: stats.days.length })}
          </Text>
          <Text c="dimmed" size="sm" mb="lg" mih="1.5em">
            {before &&
              comparedWith(stats.totals.grossMinor, before.totals.grossMinor, stats.days.length, stats.currency)}
          </Text>
          <Funnel
            views={stats.totals.views}
            visitors={stats.totals.visitors}
            placed={stats.sold?.placed}
            paid={stats.totals.orders}
          />
          <HowCounted counted={stats.sold?.orders} orders={stats.totals.orders} />
        </>
      ) : (
        <Stack gap="sm" role="status" aria-label={words.loading()}>
          <Skeleton height={30} width={140} my={7} />
          <Skeleton height={12} width={160} />
          <Skeleton height={90} mt="md" />
        </Stack>
      )}
    </Panel>
  );
}
