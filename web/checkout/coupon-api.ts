import type * as checkout from "../../shared/contract/checkout.ts";
import { endpoint } from "../client/endpoint.ts";

/** What a coupon takes off; apart from the other calls, as few buyers have one. */
export const priceCoupon = endpoint<typeof checkout.priceCoupon>("POST /api/checkout/coupon-prices");
