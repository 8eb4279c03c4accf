import { Group, Table, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { When } from "../../parts/when.tsx";
import type { OrderSummary } from "../api.ts";
import { RowLink, Rows } from "../rows.tsx";
import { StatusBadge } from "./status-badge.tsx";

/**
 * Orders, each leading to its page. On a small screen, what has no column of its own stands below the buyer.
 * @param query what the order's page needs to lead back to the same list, such as `?status=PAID`
 */
export function OrdersTable({ orders, query = "" }: { orders: readonly OrderSummary[]; query?: string }) {
  return (
    <Rows
      label="Orders"
      head={
        <>
          <Table.Th scope="col">Buyer</Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            Placed
          </Table.Th>
          <Table.Th scope="col" visibleFrom="md">
            Through
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            Status
          </Table.Th>
          <Table.Th scope="col" className="number">
            Total
          </Table.Th>
          <Table.Th scope="col" className="number" visibleFrom="sm">
            Ambassador’s share
          </Table.Th>
        </>
      }
    >
      {orders.map((order) => (
        <Table.Tr key={order.id}>
          <Table.Td>
            <RowLink href={`/orders/${order.id}${query}`}>
              {order.buyer.firstName} {order.buyer.lastName}
            </RowLink>
            <Text size="sm" c="dimmed" hiddenFrom="sm">
              <When at={order.createdAt} withTime />
            </Text>
            <Text size="sm" c="dimmed" hiddenFrom="md">
              through {order.ambassador.name}
            </Text>
            <Group hiddenFrom="sm" mt={6}>
              <StatusBadge status={order.status} />
            </Group>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <When at={order.createdAt} withTime />
          </Table.Td>
          <Table.Td visibleFrom="md">{order.ambassador.name}</Table.Td>
          <Table.Td visibleFrom="sm">
            <StatusBadge status={order.status} />
          </Table.Td>
          <Table.Td className="number">
            <Amount minor={order.totalMinor} currency={order.currency} />
            {order.split && (
              <Text size="sm" c="dimmed" hiddenFrom="sm">
                <Amount minor={order.split.ambassadorMinor} currency={order.currency} /> share
              </Text>
            )}
          </Table.Td>
          <Table.Td className="number" visibleFrom="sm">
            <Share order={order} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Rows>
  );
}

function Share({ order: { split, currency } }: { order: OrderSummary }) {
  if (split) return <Amount minor={split.ambassadorMinor} currency={currency} />;
  return (
    <Text component="span" c="dimmed" inherit>
      Not paid
    </Text>
  );
}
