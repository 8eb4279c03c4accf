import type { ReactNode } from "react";
import { DataList } from "../../parts/list/data-list.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { queryOf } from "../../parts/list/list-view.ts";
import { useList } from "../../parts/list/query-list.ts";
import type { Selection } from "../../parts/list/selection.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { listOrders, type OrderSummary } from "../api.ts";
import { columnsOfOne, orderColumns, orderFields, orderRows } from "./order-columns.tsx";
import { OrdersActions } from "./orders-actions.tsx";
import { isStatus, statusWords } from "./status-badge.tsx";
import { words } from "./words.ts";

/** The choice that lists abandoned checkouts as well. */
const everything = "ALL";

const spec: ListSpec = {
  name: "orders",
  label: words.orders(),
  search: { hint: words.searchBy() },
  sorts: [
    { value: "newest", label: words.newestFirst() },
    { value: "oldest", label: words.oldestFirst() },
  ],
  choices: [
    {
      name: "status",
      label: words.status(),
      any: words.allOrders(),
      options: [
        { value: everything, label: words.withAbandoned() },
        ...Object.entries(statusWords).map(([value, label]) => ({ value, label })),
      ],
    },
    {
      name: "shipment",
      label: words.shipment(),
      any: words.anyShipment(),
      options: [{ value: "due", label: words.toShip() }],
    },
  ],
  period: words.placed(),
};

/** Orders to look through, of all or of one ambassador. */
export function OrdersList({ ambassadorId, empty }: { ambassadorId?: string; empty: ReactNode }) {
  const of = useListView(spec);
  const { view, suffix } = of;
  const { status = "", shipment = "" } = view.chosen;
  const asked = {
    ...queryOf(view),
    sort: view.sort.value === "oldest" ? ("oldest" as const) : ("newest" as const),
    ...view.days,
    abandoned: status === everything ? ("show" as const) : ("hide" as const),
    ...(isStatus(status) && { status }),
    ...(shipment === "due" && { shipment: "due" as const }),
    ...(ambassadorId && { ambassadorId }),
  };
  const list = useList(["orders", "list", asked], (page, signal) => listOrders({ ...page, ...asked }, signal), {
    follows: true,
  });
  return (
    <DataList
      of={of}
      list={list}
      columns={ambassadorId ? columnsOfOne : orderColumns}
      rows={orderRows(ambassadorId ? "" : suffix)}
      empty={empty}
      file={{ readPage: (page, signal) => listOrders({ ...page, ...asked }, signal), fields: orderFields }}
      bulk={(selection: Selection<OrderSummary>) => <OrdersActions selection={selection} />}
    />
  );
}
