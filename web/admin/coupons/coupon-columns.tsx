import { Anchor, Badge, Group } from "@mantine/core";
import { Link } from "wouter";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import { bearsPart, daysOf, forWhat, takesOff, usedOf } from "../../parts/coupons/coupon-terms.ts";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import { When } from "../../parts/when.tsx";
import { shop } from "../../shop/shop.ts";
import type { Coupon } from "../api.ts";
import { words } from "./words.ts";

/** The columns of the list of coupons. */
export const couponColumns: readonly Column<Coupon>[] = [
  {
    key: "code",
    label: words.code(),
    cell: ({ code, archivedAt }) => (
      <Group gap="xs">
        <span style={{ whiteSpace: "nowrap" }}>{code}</span>
        {archivedAt && (
          <Badge variant="light" color="gray">
            {words.archived()}
          </Badge>
        )}
      </Group>
    ),
  },
  {
    key: "whose",
    label: words.whose(),
    cell: ({ ambassador }) =>
      ambassador ? (
        <Anchor component={Link} inherit href={`/ambassadors/${ambassador.id}`}>
          {ambassador.name || words.gone()}
        </Anchor>
      ) : (
        words.shops()
      ),
  },
  { key: "off", label: words.takesOff(), cell: (coupon) => [takesOff(coupon), ...bearsPart(coupon)].join(", ") },
  { key: "for", label: words.forWhat(), cell: forWhat, isShownFirst: false },
  { key: "days", label: words.days(), cell: daysOf },
  { key: "used", label: words.used(), isNumber: true, cell: usedOf },
  { key: "orders", label: words.orders(), isNumber: true, cell: ({ sales }) => sales?.orders ?? "–" },
  {
    key: "revenue",
    label: words.revenue(),
    isNumber: true,
    isShownFirst: false,
    cell: ({ sales }) => (sales ? <Amount minor={sales.grossMinor - sales.refundsMinor} /> : "–"),
  },
  {
    key: "commission",
    label: words.commission(),
    isNumber: true,
    cell: ({ sales }) => (sales ? <Amount minor={sales.ambassadorMinor} /> : "–"),
  },
  { key: "made", label: words.made(), isShownFirst: false, cell: ({ createdAt }) => <When at={createdAt} /> },
];

const money = (minor: number | undefined) => (minor === undefined ? undefined : decimalOf(minor, shop.currency));

/** What a file of coupons holds. */
export const couponFields: FileFields<Coupon> = {
  [words.code()]: ({ code }) => code,
  [words.whose()]: ({ ambassador }) => ambassador?.name ?? words.shops(),
  [words.bearsPercent()]: ({ bearsBps }) => (bearsBps === undefined ? undefined : bearsBps / 100),
  [words.orders()]: ({ sales }) => sales?.orders,
  [words.revenue()]: ({ sales }) => money(sales && sales.grossMinor - sales.refundsMinor),
  [words.commission()]: ({ sales }) => money(sales?.ambassadorMinor),
  [words.percentLabel()]: ({ offBps }) => (offBps === undefined ? undefined : offBps / 100),
  [words.amountLabel()]: ({ offMinor }) => money(offMinor),
  [words.products()]: ({ productIds }) => productIds?.join(" "),
  [words.firstDay()]: ({ firstDay }) => firstDay,
  [words.lastDay()]: ({ lastDay }) => lastDay,
  [words.minimum()]: ({ minimumMinor }) => money(minimumMinor),
  [words.mostUses()]: ({ maxUses }) => maxUses,
  [words.used()]: ({ uses }) => uses,
  [words.made()]: ({ createdAt }) => createdAt,
  [words.archived()]: ({ archivedAt }) => archivedAt,
};
