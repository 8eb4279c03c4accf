import { Button, Paper } from "@mantine/core";
import { ListFrame } from "../../parts/list-frame.tsx";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { useList } from "../../parts/query-list.ts";
import { useUrlQuery } from "../../parts/url-query.ts";
import { listOrders } from "../api.ts";
import { RowsLoading } from "../rows.tsx";
import { filterOf, OrderFilters } from "./order-filters.tsx";
import { OrdersTable } from "./orders-table.tsx";

/** All orders, newest first. */
export function OrdersPage() {
  const [query, change] = useUrlQuery();
  const filter = filterOf(query);
  const list = useList(["orders", "list", filter], (page, signal) => listOrders({ ...page, ...filter }, signal), {
    follows: true,
  });
  const search = query.size > 0 ? `?${query}` : "";
  return (
    <Page title="Orders">
      <OrderFilters filter={filter} change={change} />
      <ListFrame
        list={list}
        skeleton={<RowsLoading />}
        empty={<NoOrders isFiltered={query.size > 0} clear={() => change({ status: "", from: "", to: "" })} />}
      >
        {(orders) => <OrdersTable orders={orders} query={search} />}
      </ListFrame>
    </Page>
  );
}

function NoOrders({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  return (
    <Paper withBorder bg="var(--surface)">
      {isFiltered ? (
        <Empty
          title="No order matches"
          action={
            <Button variant="default" onClick={clear}>
              Show all orders
            </Button>
          }
        >
          Try another status, or a longer period.
        </Empty>
      ) : (
        <Empty title="Nothing sold yet">
          An order stands here as soon as a buyer has placed it through an ambassador’s link.
        </Empty>
      )}
    </Paper>
  );
}
