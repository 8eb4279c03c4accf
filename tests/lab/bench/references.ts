import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle } from "../../../infra/cloud/bundle.ts";
import { functionNames } from "../../../infra/cloud/rows.ts";
import { projectDir } from "../../../infra/local/settings/settings.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { weightBudgets } from "./weight-budgets.ts";

/** Where bundles lie that functions are compared with. */
export interface References {
  empty: string;
  /** DynamoDB's client alone. */
  client: string;
  /** The clients that a function holds, and nothing else; nothing where it holds none. */
  ownOf(name: FunctionName): string | undefined;
}

/** What each client is imported as, by the names of the weights' budgets. */
const clients: Readonly<Record<string, string>> = {
  dynamodb: 'import { DynamoDBClient as Client } from "@aws-sdk/client-dynamodb"',
  sqs: 'import { SQSClient as Client } from "@aws-sdk/client-sqs"',
  ses: 'import { SESClient as Client } from "@aws-sdk/client-ses"',
  eventbridge: 'import { EventBridgeClient as Client } from "@aws-sdk/client-eventbridge"',
  "secrets-manager": 'import { SecretsManagerClient as Client } from "@aws-sdk/client-secrets-manager"',
  stripe: 'import Client from "stripe"',
  "@upstash/redis": 'import { Redis as Client } from "@upstash/redis"',
  jose: 'import { jwtVerify as Client } from "jose"',
};

/** Bundles clients as they come, with nothing left out. @param directory where they are to lie */
export async function bundleReferences(directory: string): Promise<References> {
  const sets = new Set(functionNames.map((name) => weightBudgets[name][1]));
  const sources = new Map([...sets, "dynamodb"].map((set) => [nameOf(set), sourceOf(set.split(" ").filter(Boolean))]));
  const root = join(directory, "references");
  mkdirSync(root, { recursive: true });
  symlinkSync(join(projectDir, "node_modules"), join(root, "node_modules"));
  for (const [name, files] of sources) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, "functions", name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const rows = new Map([...sources.keys()].map((name) => [`${name}/index`, {}]));
  const folderOf = await bundle(rows, { root, out: join(directory, "reference-bundles"), alias: {} });
  const folder = (set: string) => folderOf(`${nameOf(set)}/index`);
  return {
    empty: folder(""),
    client: folder("dynamodb"),
    ownOf: (name) => (weightBudgets[name][1] === "" ? undefined : folder(weightBudgets[name][1])),
  };
}

const nameOf = (set: string): string => set.replaceAll(/[^\w]+/g, "-") || "nothing";

/** A file for each client, for all of them are called the same, and one that uses them all. */
function sourceOf(names: readonly string[]): Record<string, string> {
  const files = names.map((name, index) => {
    const source = clients[name];
    if (source === undefined) throw new Error(`Nothing imports ${name} by itself: add it to what is compared with.`);
    return [`${index}.ts`, `${source};\nexport default Client;\n`] as const;
  });
  const imports = files.map(([file], index) => `import client${index} from "./${file}";`);
  const all = files.map((_file, index) => `client${index}`).join(", ");
  return {
    ...Object.fromEntries(files),
    "index.ts": `${imports.join("\n")}\nexport const handler = () => [${all}];\n`,
  };
}
