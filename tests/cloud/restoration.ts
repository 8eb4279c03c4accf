/** The drill: a stage is brought back from its own table, deployed on what was restored, and its books are checked. */
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { table } from "../../shared/topology.ts";
import { balanceViolations } from "../lab/invariants/balances.ts";
import { booksOf } from "../lab/invariants/books.ts";
import { counterViolations } from "../lab/invariants/counters.ts";
import { ledgerViolations } from "../lab/invariants/ledger.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { runChild } from "./child.ts";
import { deployAgain, readOutputs, stage } from "./deployment.ts";

const maxMs = 120_000;
const command = (name: string) => join(projectDir, "infra", "commands", `${name}.ts`);

/**
 * Backs the table up, restores it as it was last, deploys the stage on that, and folds its ledger.
 * @returns what was seen to hold, in words
 * @throws Error where an item is missing, or ledger, counters and balances don't agree
 */
export async function drill(env: NodeJS.ProcessEnv, TableName: string): Promise<string> {
  const client = new DynamoDBClient({});
  const run = (name: string, ...args: string[]) =>
    runChild(process.execPath, [command(name), "--stage", stage, ...args], { env, cwd: projectDir, maxMs });
  await run("backup");
  const before = await kept(client, TableName);
  await run("restore", "--to", "latest", "--yes");
  await deployAgain(env);
  const restored = readOutputs().TableName;
  if (restored === TableName) throw new Error("The stage still runs on its old table.");
  const after = await kept(client, restored);
  if (after.length !== before.length) throw new Error(`There were ${before.length} items and are ${after.length}.`);
  const books = booksOf(after);
  const today = new Date().toISOString().slice(0, 10);
  const wrong = [...ledgerViolations(books), ...counterViolations(books), ...balanceViolations(books, today)];
  if (wrong.length > 0) throw new Error(`The restored books don't agree:\n${wrong.slice(0, 20).join("\n")}`);
  return `restored ${after.length} items; ${books.entries.length} entries, counters and balances of them agree`;
}

/** All items but those that expire, which may have gone meanwhile. */
const kept = async (client: DynamoDBClient, TableName: string) =>
  (await readItems(client, TableName)).filter((item) => item[table.timeToLive] === undefined);
