import { Anchor, Group, Paper, Title } from "@mantine/core";
import { useId } from "react";
import { Link } from "wouter";
import { shownColumns } from "../../parts/list/columns.ts";
import { ListTable } from "../../parts/list/list-table.tsx";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { Empty } from "../../parts/notices.tsx";
import type { OrderSummary } from "../api.ts";
import { orderColumns, orderRows } from "../orders/order-columns.tsx";
import { words } from "./overview-words.ts";

const columns = shownColumns(orderColumns, null);

/** The newest orders, and the way to all. */
export function LatestOrders({ orders }: { orders: readonly OrderSummary[] | undefined }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id={id}>
          {words.latestOrders()}
        </Title>
        <Anchor component={Link} href="/orders" size="sm" py={9}>
          {words.allOrders()}
        </Anchor>
      </Group>
      {!orders && <RowsLoading count={5} />}
      {orders?.length === 0 && (
        <Paper withBorder bg="var(--surface)">
          <Empty title={words.nothingSold()}>{words.firstOrder()}</Empty>
        </Paper>
      )}
      {orders && orders.length > 0 && (
        <ListTable label={words.latestOrders()} columns={columns} rows={orderRows()} items={orders} />
      )}
    </section>
  );
}
