import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { type Coupon, updateCoupon } from "../api.ts";
import { words } from "./words.ts";

export const couponsKey = ["coupons"] as const;

/** What of a coupon an owner says, as it is. */
export function termsOf({
  code: _code,
  uses: _uses,
  createdAt: _createdAt,
  archivedAt: _at,
  ambassador: _whose,
  bearsBps: _bears,
  sales: _sales,
  version: _,
  ...terms
}: Coupon) {
  return terms;
}

/** Archives a coupon, or takes it up again. */
export function useArchive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ coupon, archived }: { coupon: Coupon; archived: boolean }) =>
      updateCoupon({ couponCode: coupon.code, ...termsOf(coupon), archived, ifMatch: coupon.version }),
    onSuccess: (_, { coupon, archived }) => {
      const message = archived ? words.wasArchived(coupon) : words.wasRestored(coupon);
      notifications.show({ color: "green", message });
    },
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: couponsKey }),
  });
}
