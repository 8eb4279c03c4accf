import { Anchor, Badge, Group, Paper, Text, Title } from "@mantine/core";
import { Link } from "wouter";
import { Amount } from "../../parts/amount.tsx";
import { CouponTable } from "../../parts/coupons/coupon-table.tsx";
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
          {(coupons) => <CouponTable heads={heads} rows={coupons.map(rowOf)} />}
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

const heads = { coupon: words.coupon(), used: words.used(), orders: words.orders(), revenue: words.revenue() };

const rowOf = (coupon: Coupon) => ({
  code: coupon.code,
  about: <About coupon={coupon} />,
  used: usedOf(coupon),
  orders: coupon.sales?.orders ?? 0,
  revenue: <Amount minor={coupon.sales?.ambassadorMinor ?? 0} />,
});

/** A code, and what it does. */
function About({ coupon }: { coupon: Coupon }) {
  return (
    <>
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
    </>
  );
}
