import { Paper, SimpleGrid, Title } from "@mantine/core";
import { useId } from "react";
import { Empty } from "../parts/notices.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { Funnel } from "../parts/sold/funnel.tsx";
import { HowCounted } from "../parts/sold/how-counted.tsx";
import { TopList, type TopRow } from "../parts/sold/top-list.tsx";
import { words } from "../parts/sold/words.ts";
import type { Stats } from "./api.ts";
import { useTitles } from "./use-titles.ts";

type Sold = NonNullable<Stats["sold"]>;

/** From visit to sale in some days, and what sold best in them. */
export function WhatSold({ stats: { sold, totals, currency } }: { stats: Stats }) {
  const id = useId();
  const titles = useTitles();
  return (
    <>
      <Paper component="section" withBorder p="lg" bg="var(--surface)" aria-labelledby={id}>
        <Title order={2} size="h4" mb="md" id={id}>
          {words.funnel()}
        </Title>
        <Funnel views={totals.views} visitors={totals.visitors} placed={sold?.placed} paid={totals.orders} />
        <HowCounted counted={sold?.orders} orders={totals.orders} />
      </Paper>
      {sold && <Lists sold={sold} titles={titles} currency={currency} />}
    </>
  );
}

function Lists({ sold, titles, currency }: { sold: Sold; titles: ReadonlyMap<string, string>; currency: string }) {
  const lists = [
    { label: words.ownProducts(), rows: productRows(sold) },
    { label: words.ownChannels(), rows: channelRows(sold, titles) },
  ].filter(({ rows }) => rows.length > 0);
  if (lists.length === 0) {
    return (
      <Paper withBorder bg="var(--surface)">
        <Empty title={words.nothing()}>{words.showsHere()}</Empty>
      </Paper>
    );
  }
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {lists.map(({ label, rows }) => (
        <Paper component="section" key={label} withBorder p="lg" bg="var(--surface)">
          <Title order={2} size="h4" mb="md">
            {label}
          </Title>
          <TopList label={label} rows={rows} currency={currency} />
        </Paper>
      ))}
    </SimpleGrid>
  );
}

const productRows = ({ products }: Sold): TopRow[] =>
  products.map(({ productId, title, quantity, amountMinor }) => ({
    key: productId,
    name: title,
    note: words.times({ quantity }),
    minor: amountMinor,
  }));

/** A link by what it is about, or else by its address. */
const channelRows = ({ channels }: Sold, titles: ReadonlyMap<string, string>): TopRow[] =>
  channels.map(({ kind, code, url = code, orders, revenueMinor }) => ({
    key: `${kind} ${code}`,
    name: kind === "coupon" ? words.coupon({ code }) : (titles.get(code) ?? plainAddress(url)),
    note: words.orders({ orders }),
    minor: revenueMinor,
  }));
