import { bundleAll, bundlesDir } from "./bundles.ts";

await bundleAll(bundlesDir);
