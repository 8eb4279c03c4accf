/** What the owner's page of coupons says. */
export * as words from "../../../shared/words/en/coupons.ts";
