import { Text } from "@mantine/core";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { orderName } from "../../../shared/domain/order-number.ts";
import { isShipmentDue } from "../../../shared/domain/shipment-due.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { When } from "../../parts/when.tsx";
import type { OrderSummary } from "../api.ts";
import { StatusBadge } from "./status-badge.tsx";
import { words } from "./words.ts";

const buyerOf = ({ buyer }: OrderSummary): string => `${buyer.firstName} ${buyer.lastName}`;

const through: Column<OrderSummary> = {
  key: "through",
  label: words.through(),
  cell: ({ ambassador }) => ambassador.name,
  needsRoom: true,
};

/** The columns of a list of orders. */
export const orderColumns: readonly Column<OrderSummary>[] = [
  { key: "number", label: words.order(), cell: orderName },
  { key: "buyer", label: words.buyer(), cell: buyerOf },
  { key: "email", label: words.email(), cell: ({ buyer }) => buyer.email, isShownFirst: false },
  {
    key: "placed",
    label: words.placed(),
    cell: ({ createdAt }) => <When at={createdAt} withTime />,
    sorts: [
      { value: "newest", direction: "descending" },
      { value: "oldest", direction: "ascending" },
    ],
  },
  through,
  { key: "status", label: words.status(), cell: (order) => <Status order={order} /> },
  {
    key: "total",
    label: words.total(),
    isNumber: true,
    cell: ({ totalMinor, currency }) => <Amount minor={totalMinor} currency={currency} />,
  },
  {
    key: "refunded",
    label: words.refunded(),
    isNumber: true,
    isShownFirst: false,
    cell: ({ refundedMinor, currency }) => <Amount minor={refundedMinor} currency={currency} />,
  },
  { key: "share", label: words.ambassadorsShare(), isNumber: true, cell: (order) => <Share order={order} /> },
  { key: "id", label: words.orderId(), cell: ({ id }) => id, isShownFirst: false },
];

/** How far it is, whether its commission waits for somebody to look, and whether its buyer waits for it. */
function Status({ order }: { order: OrderSummary }) {
  const { status, block, shipment } = order;
  const isToLook = block?.look && block.reason === undefined;
  const says = [
    ...(isToLook ? [words.toLook()] : []),
    ...(isShipmentDue(order) ? [words.toShip()] : []),
    ...(shipment ? [words.shipped()] : []),
  ];
  return (
    <>
      <StatusBadge status={status} />
      {says.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {says.join(", ")}
        </Text>
      )}
    </>
  );
}

/** The same on the page of the ambassador through whom all of them came. */
export const columnsOfOne = orderColumns.filter((column) => column !== through);

/** Where orders' rows lead. @param suffix what the order's page needs to lead back to the same list, such as `?status=PAID` */
export const orderRows = (suffix = ""): RowsOf<OrderSummary> => ({
  idOf: ({ id }) => id,
  nameOf: (order) => words.orderOf({ buyer: buyerOf(order), order: orderName(order) }),
  hrefOf: ({ id }) => `/orders/${id}${suffix}`,
});

/** What a file of orders holds. */
export const orderFields: FileFields<OrderSummary> = {
  [words.order()]: ({ number }) => number?.toString(),
  [words.orderId()]: ({ id }) => id,
  [words.placed()]: ({ createdAt }) => createdAt,
  [words.paid()]: ({ paidAt }) => paidAt,
  [words.status()]: ({ status }) => status,
  [words.firstName()]: ({ buyer }) => buyer.firstName,
  [words.lastName()]: ({ buyer }) => buyer.lastName,
  [words.email()]: ({ buyer }) => buyer.email,
  [words.address()]: ({ buyer }) => buyer.address,
  [words.postalCode()]: ({ buyer }) => buyer.zip,
  [words.city()]: ({ buyer }) => buyer.city,
  [words.country()]: ({ buyer }) => buyer.country,
  [words.shipped()]: ({ shipment }) => shipment?.at,
  [words.items()]: ({ lines }) => lines.map(({ quantity, title }) => `${quantity} × ${title}`).join("; "),
  [words.ambassador()]: ({ ambassador }) => ambassador.name,
  [words.link()]: ({ code }) => code,
  [words.currency()]: ({ currency }) => currency.toUpperCase(),
  [words.total()]: ({ totalMinor, currency }) => decimalOf(totalMinor, currency),
  [words.refunded()]: ({ refundedMinor, currency }) => decimalOf(refundedMinor, currency),
  [words.fileAmbassadorsShare()]: ({ split, currency }) =>
    split ? decimalOf(split.ambassadorMinor, currency) : undefined,
  [words.fileShopsShare()]: ({ split, currency }) => (split ? decimalOf(split.shopMinor, currency) : undefined),
};

function Share({ order: { split, currency } }: { order: OrderSummary }) {
  if (split) return <Amount minor={split.ambassadorMinor} currency={currency} />;
  return (
    <Text component="span" c="dimmed" inherit>
      {words.notPaid()}
    </Text>
  );
}
