/** What who has not confirmed their address is told: in the area's own bundle, as they begin with it. */
export * as words from "../../shared/words/en/own-address.ts";
