/** What an ambassador's own coupons say. */
export * as words from "../../shared/words/en/own-coupons.ts";
