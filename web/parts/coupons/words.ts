/** What a coupon does, as owners and ambassadors read it. */
export * as words from "../../../shared/words/en/coupon-terms.ts";
