/** What is said beside a product's pictures: in a catalogue of its own, as only who looks at them loads it. */
export * as words from "../../shared/words/en/gallery.ts";
