/** What there is to say where a link is shared: in a catalogue of its own, as it comes with the dialog. */
export * as words from "../../shared/words/en/share-kit.ts";
