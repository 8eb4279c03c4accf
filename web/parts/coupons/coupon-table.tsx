import { Group, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface Row {
  code: string;
  /** The code, and what it does. */
  about: ReactNode;
  /** How often it was used, of how often it may be. */
  used: string;
  orders: number;
  revenue: ReactNode;
}

/** Coupons with what each won: a table, and on a phone, which has no room for four columns, figures below each. */
export function CouponTable({
  heads,
  rows,
}: {
  heads: Readonly<Record<"coupon" | "used" | "orders" | "revenue", string>>;
  rows: readonly Row[];
}) {
  const figures = ({ used, orders, revenue }: Row) =>
    [
      [heads.used, used],
      [heads.orders, orders],
      [heads.revenue, revenue],
    ] as const;
  return (
    <Table verticalSpacing="sm" horizontalSpacing={0}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{heads.coupon}</Table.Th>
          {[heads.used, heads.orders, heads.revenue].map((head) => (
            <Table.Th key={head} scope="col" ta="end" pl="md" visibleFrom="sm">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.code}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>
              {row.about}
              <Group component="dl" hiddenFrom="sm" gap="lg" m={0} mt="xs">
                {figures(row).map(([head, figure]) => (
                  <div key={head}>
                    <Text component="dt" size="xs" c="dimmed">
                      {head}
                    </Text>
                    <Text component="dd" m={0} fw={550} className="amount">
                      {figure}
                    </Text>
                  </div>
                ))}
              </Group>
            </Table.Td>
            {figures(row).map(([head, figure]) => (
              <Table.Td key={head} ta="end" pl="md" visibleFrom="sm" className="amount">
                {figure}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
