/** Builds the pages if they are stale, as a start does: what comes after it finds them built. */
import { buildIfStale, webBuild } from "./built-pages.ts";

await buildIfStale(webBuild, () => console.log("Building the pages"));
