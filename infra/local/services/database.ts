/**
 * DynamoDB on this machine: dynoxide, a small static binary, as a child of this process.
 * It may not outlive us, not even when we are killed: a shell between us and it reads a pipe that we hold open, and
 * kills it when the pipe ends, which the system sees to however this process ends.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { clientSettings as sharedSettings } from "../../../shared/runtime/clients.ts";
import type { TableSpec } from "../../../shared/topology-spec.ts";
import { freePort } from "../http/http-server.ts";
import { StartError } from "../settings/start-error.ts";
import { databaseBinary, type Host, thisHost } from "./database-binary.ts";
import { indexExpiry } from "./expiry-index.ts";
import { enlargePageCache } from "./page-cache.ts";
import { indexStream } from "./stream-index.ts";
import { startSweeper } from "./sweeper.ts";

export interface Database {
  url: string;
  client: DynamoDBClient;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  spec: TableSpec;
  tableName: string;
  file: string;
  /** A database that the person runs; then no child is started. */
  externalUrl?: string;
  /** How often what has expired is deleted, milliseconds; each minute when absent. */
  sweepEveryMs?: number;
  /** What the binary must be made for; this machine when absent. */
  host?: Host;
  /** Called if the child ends without having been asked to. */
  onCrash: (sentence: string) => void;
}

/** Whether an address is this machine's: then identity and region are dummies; elsewhere the person's own apply. */
export function isOnThisMachine(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/** The keys are dummies: the stand-ins take any. */
export const clientSettings = {
  ...sharedSettings,
  region: "eu-west-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

/** Starts the database, unless the person brought one, and creates the table that the topology describes. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const child = options.externalUrl ? undefined : await startChild(options);
  const url = options.externalUrl ?? child?.url ?? "";
  const client = new DynamoDBClient({ ...(isOnThisMachine(url) && clientSettings), endpoint: url });
  try {
    await createTable(client, options);
    if (child) {
      indexStream(options.file);
      indexExpiry(options.file, options.tableName, options.spec);
    }
  } catch (error) {
    await child?.stop();
    if (!options.externalUrl || error instanceof StartError) throw error;
    throw new StartError(`The database at AWS_ENDPOINT_URL_DYNAMODB (${url}) can't be used: ${String(error)}.`);
  }
  const { tableName: table, spec, file, sweepEveryMs } = options;
  const sweeper = startSweeper({ client, table, spec, ...(child && { file }) }, sweepEveryMs);
  return {
    url,
    client,
    stop: async () => {
      await sweeper.stop();
      client.destroy();
      await child?.stop();
    },
  };
}

const WATCHDOG = `exec 3<&0
"$@" 3<&- </dev/null &
child=$!
{ read -r line <&3; kill -9 $child; } 2>/dev/null &
exec 3<&-
wait $child`;

async function startChild({
  file,
  onCrash,
  host = thisHost,
}: DatabaseOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const binary = await databaseBinary(host);
  enlargePageCache(file);
  const port = await freePort();
  const command = [binary, "--host", "127.0.0.1", "--port", String(port), "--db-path", file];
  // Its own process group: Ctrl-C in the terminal is for us to answer, and the child must last until we have.
  const child = spawn("sh", ["-c", WATCHDOG, "herald-database", ...command], {
    stdio: ["pipe", "ignore", "pipe"],
    detached: true,
  });
  let complaint = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    complaint = (complaint + bytes.toString()).slice(-500);
  });
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => {
      resolve();
      if (!stopping) onCrash(`The database has ended by itself. ${complaint.trim()}`.trim());
    });
  });
  const stop = async () => {
    stopping = true;
    child.stdin?.destroy();
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  if (await answers(url, child)) return { url, stop };
  await stop();
  throw new StartError(`The database did not start. ${complaint.trim()}`.trim());
}

/** Asks until the server answers; false if it ended, or stayed silent for a minute, which a busy machine never is. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await sleep(2)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
    const response = await fetch(url).catch(() => undefined);
    if (response) {
      await response.arrayBuffer();
      return response.ok;
    }
  }
  return false;
}

async function createTable(client: DynamoDBClient, { spec, tableName }: DatabaseOptions): Promise<void> {
  const keys = [spec, ...Object.values(spec.indexes)];
  const names = keys.flatMap((key) => [key.partitionKey, key.sortKey]);
  const schemaOf = (key: { partitionKey: string; sortKey: string }) => [
    { AttributeName: key.partitionKey, KeyType: "HASH" as const },
    { AttributeName: key.sortKey, KeyType: "RANGE" as const },
  ];
  const command = new CreateTableCommand({
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: schemaOf(spec),
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    GlobalSecondaryIndexes: Object.entries(spec.indexes).map(([IndexName, key]) => ({
      IndexName,
      KeySchema: schemaOf(key),
      Projection: { ProjectionType: "ALL" as const },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  });
  await client.send(command).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === "ResourceInUseException")) throw error;
  });
}
