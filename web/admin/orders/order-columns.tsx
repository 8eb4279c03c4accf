import { Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { decimalOf } from "../../parts/list/csv.ts";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { When } from "../../parts/when.tsx";
import type { OrderSummary } from "../api.ts";
import { StatusBadge } from "./status-badge.tsx";

const buyerOf = ({ buyer }: OrderSummary): string => `${buyer.firstName} ${buyer.lastName}`;

const through: Column<OrderSummary> = {
  key: "through",
  label: "Through",
  cell: ({ ambassador }) => ambassador.name,
  needsRoom: true,
};

/** The columns of a list of orders. */
export const orderColumns: readonly Column<OrderSummary>[] = [
  { key: "buyer", label: "Buyer", cell: buyerOf },
  { key: "email", label: "E-mail", cell: ({ buyer }) => buyer.email, isShownFirst: false },
  {
    key: "placed",
    label: "Placed",
    cell: ({ createdAt }) => <When at={createdAt} withTime />,
    sorts: [
      { value: "newest", direction: "descending" },
      { value: "oldest", direction: "ascending" },
    ],
  },
  through,
  { key: "status", label: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
  {
    key: "total",
    label: "Total",
    isNumber: true,
    cell: ({ totalMinor, currency }) => <Amount minor={totalMinor} currency={currency} />,
  },
  {
    key: "refunded",
    label: "Refunded",
    isNumber: true,
    isShownFirst: false,
    cell: ({ refundedMinor, currency }) => <Amount minor={refundedMinor} currency={currency} />,
  },
  { key: "share", label: "Ambassador’s share", isNumber: true, cell: (order) => <Share order={order} /> },
  { key: "id", label: "Order", cell: ({ id }) => id, isShownFirst: false },
];

/** The same on the page of the ambassador through whom all of them came. */
export const columnsOfOne = orderColumns.filter((column) => column !== through);

/** Where orders' rows lead. @param suffix what the order's page needs to lead back to the same list, such as `?status=PAID` */
export const orderRows = (suffix = ""): RowsOf<OrderSummary> => ({
  idOf: ({ id }) => id,
  nameOf: (order) => `the order of ${buyerOf(order)}, ${order.id}`,
  hrefOf: ({ id }) => `/orders/${id}${suffix}`,
});

/** What a file of orders holds. */
export const orderFields: FileFields<OrderSummary> = {
  Order: ({ id }) => id,
  Placed: ({ createdAt }) => createdAt,
  Paid: ({ paidAt }) => paidAt,
  Status: ({ status }) => status,
  "First name": ({ buyer }) => buyer.firstName,
  "Last name": ({ buyer }) => buyer.lastName,
  "E-mail": ({ buyer }) => buyer.email,
  Address: ({ buyer }) => buyer.address,
  "Postal code": ({ buyer }) => buyer.zip,
  City: ({ buyer }) => buyer.city,
  Country: ({ buyer }) => buyer.country,
  Items: ({ lines }) => lines.map(({ quantity, title }) => `${quantity} × ${title}`).join("; "),
  Ambassador: ({ ambassador }) => ambassador.name,
  Link: ({ code }) => code,
  Currency: ({ currency }) => currency.toUpperCase(),
  Total: ({ totalMinor, currency }) => decimalOf(totalMinor, currency),
  Refunded: ({ refundedMinor, currency }) => decimalOf(refundedMinor, currency),
  "Ambassador's share": ({ split, currency }) => (split ? decimalOf(split.ambassadorMinor, currency) : undefined),
  "Shop's share": ({ split, currency }) => (split ? decimalOf(split.shopMinor, currency) : undefined),
};

function Share({ order: { split, currency } }: { order: OrderSummary }) {
  if (split) return <Amount minor={split.ambassadorMinor} currency={currency} />;
  return (
    <Text component="span" c="dimmed" inherit>
      Not paid
    </Text>
  );
}
