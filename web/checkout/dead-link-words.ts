/** What is said where nothing can be ordered: in a catalogue of its own, as few buyers load it. */
export * as words from "../../shared/words/en/dead-link.ts";
