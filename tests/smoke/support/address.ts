import { underTest } from "../../contract/support/environment.ts";

/** A laptop's Herald has no TLS: tests of it are for addresses that promise some. */
export const isHttps = underTest().url.startsWith("https:");
