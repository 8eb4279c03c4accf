import * as z from "zod/mini";
import { createSession } from "../../shared/contract/checkout.ts";
import { textOf } from "../../shared/contract/finding-text.ts";
import { addressProblems } from "../../shared/domain/postal-address.ts";
import * as words from "../../shared/words/en/fields.ts";
import { say } from "../client/field-sentences.ts";
import type { SharedLink } from "./api.ts";

/** What an order must be, as the API checks it too: a shop that delivers needs a whole address, where it delivers to. */
export function orderSchema({ delivery, deliveryTerms = {} }: Sends): typeof createSession.body {
  if (delivery === "none") return createSession.body;
  return createSession.body.check(
    z.superRefine(({ buyer }, context) => {
      for (const { path, ...finding } of addressProblems(buyer, deliveryTerms)) {
        context.addIssue({ code: "custom", path: ["buyer", path], message: textOf(finding), input: buyer });
      }
    }),
  );
}
interface Sends {
  delivery: SharedLink["delivery"];
  deliveryTerms?: { countries?: string[] | undefined } | undefined;
}

// What the API finds when it checks all of this once more, for a page that may be older than the shop's prices and delivery.
say({
  empty: words.empty,
  too_long: words.too_long,
  control_characters: words.control_characters,
  not_email: words.not_email,
  not_country: words.not_country,
  at_most: words.at_most,
  too_many_lines: words.too_many_lines,
  total_too_large: words.total_too_large,
  total_too_small: words.total_too_small,
  not_coupon_code: words.not_coupon_code,
  no_such_coupon: words.no_such_coupon,
  coupon_not_yet: words.coupon_not_yet,
  coupon_over: words.coupon_over,
  coupon_used_up: words.coupon_used_up,
  coupon_once: words.coupon_once,
  coupon_minimum: words.coupon_minimum,
  coupon_other_products: words.coupon_other_products,
  coupon_leaves_too_little: words.coupon_leaves_too_little,
  no_street: words.no_street,
  no_postal_code: words.no_postal_code,
  wrong_postal_code: words.wrong_postal_code,
  no_city: words.no_city,
  no_country: words.no_country,
  not_delivered_to: words.not_delivered_to,
});
