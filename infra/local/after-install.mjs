/**
 * What `npm ci` does last: it fetches Node 24 where an older one runs and no package was installed, and builds the pages.
 * In plain JavaScript, since that older Node may run it; and it never fails the installation: without the tools to
 * build, the start builds, and says what is missing.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = at("../..");
const isOld = Number.parseInt(process.versions.node, 10) < 24;
const fetching = [at("fetch-node.mjs"), process.platform, process.arch, root];
if (!isOld || spawnSync(process.execPath, fetching, { stdio: "inherit" }).status === 0) {
  const node = isOld ? at("../../node_modules/.bin/node") : process.execPath;
  const building = ["--disable-warning=ExperimentalWarning", at("pages/build-pages.ts")];
  if (spawnSync(node, building, { cwd: root, stdio: ["ignore", "inherit", "ignore"] }).status !== 0) {
    console.log("The pages are not built yet: npm start builds them.");
  }
}
