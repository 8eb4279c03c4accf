import { Anchor, Badge, Group, Paper, Table, Text, Title } from "@mantine/core";
import { Link } from "wouter";
import { Amount } from "../../parts/amount.tsx";
import { bearsPart, daysOf, forWhat, takesOff, usedOf } from "../../parts/coupons/coupon-terms.ts";
import { ListFrame } from "../../parts/list/list-frame.tsx";
import { useList } from "../../parts/list/query-list.ts";
import { type Coupon, listCoupons } from "../api.ts";
import { words } from "./ambassadors-words.ts";

/** The coupons of one ambassador, with what each won; nothing where there are none. */
export function CouponsOfAmbassador({ ambassadorId }: { ambassadorId: string }) {
  const list = useList(["coupons", "of", ambassadorId], (page, signal) =>
    listCoupons({ ...page, ambassadorId, state: "all" }, signal),
  );
  if (list.items?.length === 0 || (!list.items && !list.isError)) return null;
  return (
    <>
      <Title order={2} size="h4" mb="md" mt="xl">
        {words.coupons()}
      </Title>
      <Paper component="section" withBorder p="md" bg="var(--surface)" aria-label={words.coupons()}>
        <ListFrame list={list} skeleton={null} empty={null}>
          {(coupons) => <CouponTable coupons={coupons} />}
        </ListFrame>
        <Text size="sm" mt="sm">
          <Anchor component={Link} href="/coupons">
            {words.allCoupons()}
          </Anchor>
        </Text>
      </Paper>
    </>
  );
}

function CouponTable({ coupons }: { coupons: readonly Coupon[] }) {
  return (
    <Table verticalSpacing="sm" horizontalSpacing={0}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.coupon()}</Table.Th>
          <Table.Th scope="col" ta="end" pl="md" visibleFrom="sm">
            {words.used()}
          </Table.Th>
          <Table.Th scope="col" ta="end" pl="md">
            {words.orders()}
          </Table.Th>
          <Table.Th scope="col" ta="end" pl="md">
            {words.revenue()}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {coupons.map((coupon) => (
          <Table.Tr key={coupon.code}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>
              <Group gap="xs">
                <Text fw={550}>{coupon.code}</Text>
                {coupon.archivedAt && (
                  <Badge variant="light" color="gray">
                    {words.archived()}
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {[takesOff(coupon), ...bearsPart(coupon), forWhat(coupon), daysOf(coupon)].join(" · ")}
              </Text>
            </Table.Td>
            <Table.Td ta="end" pl="md" visibleFrom="sm" className="amount">
              {usedOf(coupon)}
            </Table.Td>
            <Table.Td ta="end" pl="md" className="amount">
              {coupon.sales?.orders ?? 0}
            </Table.Td>
            <Table.Td ta="end" pl="md">
              <Amount minor={coupon.sales?.ambassadorMinor ?? 0} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
