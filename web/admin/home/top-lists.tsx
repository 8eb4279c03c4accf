import { Anchor, Paper, SimpleGrid, Skeleton } from "@mantine/core";
import { Link } from "wouter";
import { Empty } from "../../parts/notices.tsx";
import { TopList, type TopRow } from "../../parts/sold/top-list.tsx";
import { words } from "../../parts/sold/words.ts";
import type { ShopStats } from "../api.ts";
import { Panel } from "../panel.tsx";

type Sold = NonNullable<ShopStats["sold"]>;

/** What sold best in some days: products, links and coupons, ambassadors. */
export function TopLists({ stats }: { stats: ShopStats | undefined }) {
  if (!stats?.sold) return <Skeleton height={320} role="status" aria-label={words.loading()} />;
  const { sold, currency } = stats;
  const lists = [
    { label: words.products(), rows: productRows(sold) },
    { label: words.channels(), rows: channelRows(sold) },
    { label: words.ambassadors(), rows: ambassadorRows(sold) },
  ].filter(({ rows }) => rows.length > 0);
  if (lists.length === 0) {
    return (
      <Paper withBorder bg="var(--surface)">
        <Empty title={words.nothing()}>{words.showsHere()}</Empty>
      </Paper>
    );
  }
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      {lists.map(({ label, rows }) => (
        <Panel key={label} title={label}>
          <TopList label={label} rows={rows} currency={currency} />
        </Panel>
      ))}
    </SimpleGrid>
  );
}

const productRows = ({ products }: Sold): TopRow[] =>
  products.map(({ productId, title, quantity, amountMinor }) => ({
    key: productId,
    name: <To href={`/products/${productId}`}>{title}</To>,
    note: words.times({ quantity }),
    minor: amountMinor,
  }));

const channelRows = ({ channels }: Sold): TopRow[] =>
  channels.map(({ kind, code, url = code, name, orders, grossMinor, ambassador }) => ({
    key: `${kind} ${code} ${ambassador.id}`,
    name: (
      <To href={`/ambassadors/${ambassador.id}`}>
        {kind === "coupon" ? words.coupon({ code }) : (name ?? url.slice(url.lastIndexOf("/") + 1))}
      </To>
    ),
    note: words.ordersOf({ orders, name: ambassador.name || words.gone() }),
    minor: grossMinor,
  }));

const ambassadorRows = ({ ambassadors }: Sold): TopRow[] =>
  ambassadors.map(({ id, name, orders, grossMinor }) => ({
    key: id,
    name: <To href={`/ambassadors/${id}`}>{name || words.gone()}</To>,
    note: words.orders({ orders }),
    minor: grossMinor,
  }));

const To = ({ href, children }: { href: string; children: string }) => (
  <Anchor component={Link} href={href} fw={550}>
    {children}
  </Anchor>
);
