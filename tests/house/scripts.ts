import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { root } from "./sources.ts";

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** What `npm run` knows. */
export const { scripts } = z.parse(manifest, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
