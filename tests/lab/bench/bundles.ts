import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { functionNames, recordOf } from "../../../infra/cloud/rows.ts";
import type { FunctionName } from "../../../shared/topology.ts";

/** What a function's bundle weighs, minified, in KB of 1,024 bytes without its map, and the clients that it holds. */
export interface Weight {
  kb: number;
  clients: string[];
}
export type Weights = Readonly<Record<FunctionName, Weight>>;

const map = z.object({ sources: z.array(z.string()) });
const clientPackages = /node_modules\/@aws-sdk\/client-([\w-]+)\/|node_modules\/(stripe|@upstash\/redis|jose)\//;

/** What each bundle weighs. A client is held where its code is: a map names only what is left after the rest fell away. */
export function weightsOf(folderOf: (name: FunctionName) => string): Weights {
  return recordOf(functionNames, (name) => weightOf(folderOf(name)));
}

export function weightOf(folder: string): Weight {
  const { sources } = map.parse(JSON.parse(readFileSync(join(folder, "index.mjs.map"), "utf8")));
  const clients = sources.flatMap((path) => {
    const [, aws, other] = clientPackages.exec(path) ?? [];
    return aws ?? other ?? [];
  });
  return { kb: statSync(join(folder, "index.mjs")).size / 1_024, clients: [...new Set(clients)].sort() };
}
