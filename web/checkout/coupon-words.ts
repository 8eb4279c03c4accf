/** What is said of a coupon: in a catalogue of its own, as it is loaded by who has one. */
export * as words from "../../shared/words/en/coupon-field.ts";
