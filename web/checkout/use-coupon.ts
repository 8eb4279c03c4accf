import type { UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { problemOf } from "../client/problem.ts";
import type { Buyer } from "./basket.ts";
import type { BasketLine } from "./basket-line.ts";
import { priceCoupon } from "./coupon-api.ts";
import { couponOfAddress } from "./coupon-of-address.ts";

export interface CouponProps {
  code: string;
  lines: readonly BasketLine[];
  /** The coupon that is taken off, as it was typed or as the link has it; "" while none is. */
  coupon: string;
  onChange: (coupon: string) => void;
  /** What it takes off, minor units: 0 while that is not known. */
  onPriced: (offMinor: number) => void;
  /** The order's, which knows what the shop said of it when the order was placed. */
  form: UseFormReturnType<Buyer>;
  busy: boolean;
}

/**
 * What a coupon takes off, asked anew whenever the basket changes. One that a link brought keeps nobody from ordering: where it is not
 * taken, the order is placed without it, and it is tried again with another basket.
 */
export function useCoupon({ code, lines: all, coupon, onChange, onPriced, form }: CouponProps) {
  const [brought, setBrought] = useState(() => (coupon === couponOfAddress() ? coupon : ""));
  const lines = all
    .filter(({ quantity }) => quantity > 0)
    .map(({ product, quantity }) => ({ productId: product.id, quantity }));
  const tried = coupon || brought;
  const asked = { code, coupon: tried, lines };
  const priced = useQuery({
    queryKey: ["coupon", asked],
    queryFn: ({ signal }) => priceCoupon(asked, signal),
    enabled: tried !== "" && lines.length > 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const offMinor = priced.data?.discountMinor ?? 0;
  useEffect(() => onPriced(offMinor), [offMinor, onPriced]);
  const isOfLink = tried !== "" && tried === brought;
  const next = isOfLink && (priced.isError ? "" : brought);
  useEffect(() => {
    if (next !== false && next !== coupon) onChange(next);
  }, [next, coupon, onChange]);
  return {
    priced,
    tried,
    isOfLink,
    offMinor,
    isEmpty: lines.length === 0,
    /** Why it is not taken off, at the field. */
    refusal: form.errors.coupon ?? (priced.error && messageOf(priced.error)),
    change: (typed: string) => {
      form.clearFieldError("coupon");
      setBrought("");
      onChange(typed);
    },
  };
}

const messageOf = (error: unknown): string => {
  const problem = problemOf(error);
  return problem.errors.find(({ path }) => path === "coupon")?.message ?? problem.message;
};
