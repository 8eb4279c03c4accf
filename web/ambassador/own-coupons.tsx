import { Badge, Group, Paper, Text, Title } from "@mantine/core";
import { Amount } from "../parts/amount.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { CouponTable } from "../parts/coupons/coupon-table.tsx";
import { daysOf, forWhat, takesOff, usedOf } from "../parts/coupons/coupon-terms.ts";
import { ListFrame } from "../parts/list/list-frame.tsx";
import { useList } from "../parts/list/query-list.ts";
import { rateInPercent } from "../parts/rate.ts";
import { listOwnCoupons, type OwnCoupon } from "./api.ts";
import { words } from "./coupon-words.ts";

/** The coupons that the shop made for the reader, newest first. */
export const useOwnCoupons = () =>
  useList(["own-coupons"], (page, signal) => listOwnCoupons({ ...page, state: "all" }, signal));

/** One's own coupons with what each won; nothing where there are none, as most have none. */
export function OwnCoupons({ title, mb }: { title: string; mb?: "lg" }) {
  const list = useOwnCoupons();
  if (list.items?.length === 0 || (!list.items && !list.isError)) return null;
  return (
    <Paper component="section" withBorder p="lg" {...(mb && { mb })} bg="var(--surface)" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.lead()}
      </Text>
      <ListFrame list={list} skeleton={null} empty={null}>
        {(coupons) => <CouponTable heads={heads} rows={coupons.map(rowOf)} />}
      </ListFrame>
    </Paper>
  );
}

const heads = { coupon: words.coupon(), used: words.used(), orders: words.orders(), revenue: words.revenue() };

const rowOf = (coupon: OwnCoupon) => ({
  code: coupon.code,
  about: <About coupon={coupon} />,
  used: usedOf(coupon),
  orders: coupon.orders,
  revenue: <Amount minor={coupon.revenueMinor} currency={coupon.currency} />,
});

/** A code to copy, and what it does. */
function About({ coupon }: { coupon: OwnCoupon }) {
  const { code, archivedAt, bearsBps } = coupon;
  const said = [takesOff(coupon), forWhat(coupon), daysOf(coupon)];
  return (
    <>
      <Group gap="xs">
        <Text fw={550}>{code}</Text>
        {archivedAt === undefined ? (
          <CopyButton text={code} label={words.copy({ code })} size="compact-sm" variant="default" />
        ) : (
          <Badge variant="light" color="gray">
            {words.archived()}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {said.join(" · ")}
      </Text>
      {bearsBps !== undefined && <Text size="sm">{words.youBear({ part: rateInPercent(bearsBps) })}</Text>}
    </>
  );
}
