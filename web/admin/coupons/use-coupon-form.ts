import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { createCoupon as contract } from "../../../shared/contract/coupons.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { shop } from "../../shop/shop.ts";
import { type Coupon, createCoupon, updateCoupon } from "../api.ts";
import { bpsOf, typedPercent } from "../settings/fields.ts";
import { bearsOf } from "./bearing-example.ts";
import { couponsKey } from "./coupon-queries.ts";
import { words } from "./words.ts";

const { currency } = shop;
const money = (minor: number | undefined) => (minor === undefined ? "" : typedMoney(minor, currency));
const wholeOf = (text: string) => (/^\s*\d{1,7}\s*$/.test(text) ? Number(text) : Number.NaN);

const amount = z.optional(typedAmount(currency, largestAmountMinor));
const schema = z.extend(contract.body, {
  offBps: z.optional(
    z.int(words.typePercent()).check(z.minimum(1, words.typePercent()), z.maximum(10_000, words.typePercent())),
  ),
  offMinor: amount,
  minimumMinor: amount,
  bearsBps: z.optional(
    z.int(words.typeBears()).check(z.minimum(1, words.typeBears()), z.maximum(10_000, words.typeBears())),
  ),
  ambassadorId: z.optional(z.string().check(z.minLength(1, words.choosesAmbassador()))),
  maxUses: z.optional(z.int(words.typeWhole()).check(z.minimum(1, words.typeWhole()))),
});

/** A coupon as a form: what was typed, and how it is sent. */
export function useCouponForm(coupon: Coupon | undefined, onDone: () => void) {
  const client = useQueryClient();
  return useRequestForm({
    initialValues: {
      code: coupon?.code ?? "",
      whose: "shop",
      ambassadorId: "",
      bears: "shop",
      bearsBps: "",
      gives: coupon?.offMinor === undefined ? "percent" : "amount",
      offBps: coupon?.offBps === undefined ? "" : typedPercent(coupon.offBps),
      offMinor: money(coupon?.offMinor),
      productIds: coupon?.productIds ?? [],
      firstDay: coupon?.firstDay ?? "",
      lastDay: coupon?.lastDay ?? "",
      maxUses: coupon?.maxUses === undefined ? "" : String(coupon.maxUses),
      minimumMinor: money(coupon?.minimumMinor),
      oncePerBuyer: coupon?.oncePerBuyer ?? false,
    },
    schema,
    toBody: ({
      code,
      whose,
      ambassadorId,
      bears,
      bearsBps,
      gives,
      offBps,
      offMinor,
      productIds,
      firstDay,
      lastDay,
      maxUses,
      minimumMinor,
      oncePerBuyer,
    }) => ({
      code,
      ...(whose === "ambassador" && {
        ambassadorId,
        ...(bears !== "shop" && { bearsBps: bearsOf({ bears, bearsBps }) }),
      }),
      ...(gives === "percent" ? { offBps: bpsOf(offBps) } : { offMinor: parseMoney(offMinor, currency) ?? Number.NaN }),
      ...(productIds.length > 0 && { productIds }),
      ...(firstDay && { firstDay }),
      ...(lastDay && { lastDay }),
      ...(maxUses && { maxUses: wholeOf(maxUses) }),
      ...(minimumMinor && { minimumMinor: parseMoney(minimumMinor, currency) ?? Number.NaN }),
      ...(oncePerBuyer && { oncePerBuyer }),
    }),
    submit: async ({ code, ambassadorId, bearsBps, ...terms }) => {
      if (coupon) await updateCoupon({ couponCode: coupon.code, ...terms, ifMatch: coupon.version });
      else await createCoupon({ code, ambassadorId, bearsBps, ...terms });
      await client.invalidateQueries({ queryKey: couponsKey });
      notifications.show({ color: "green", message: coupon ? words.changed({ code }) : words.added({ code }) });
      onDone();
    },
  });
}

export type CouponForm = ReturnType<typeof useCouponForm>["form"];
