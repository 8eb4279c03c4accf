/** What is said after paying: in a catalogue of its own, as a buyer loads it no sooner. */
export * as words from "../../shared/words/en/paid-order.ts";
