/**
 * Builds the app: `node web/build.ts [folder]`, into web/dist unless told otherwise.
 *
 * Each area is built on its own. Built together, what two of them use would be cut into chunks for both, and a buyer
 * would load what only the other one needs: 8 KB more, in 17 files instead of one.
 */
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { documents } from "../shared/site/documents.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = process.argv[2] ?? at("dist");

// What is served is always the production build, whatever the shell that builds it is set to.
process.env.NODE_ENV = "production";
await rm(outDir, { recursive: true, force: true });
await Promise.all(
  documents.map(({ file }) =>
    build({
      configFile: at("vite.config.ts"),
      mode: "production",
      logLevel: "warn",
      build: {
        outDir,
        emptyOutDir: false,
        // Without it, `light-dark()` is rewritten to follow the device, and the pages' own button no longer rules.
        cssTarget: ["chrome123", "firefox120", "safari17.5"],
        manifest: `.vite/${file}.json`,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: at(file) },
      },
    }),
  ),
);
