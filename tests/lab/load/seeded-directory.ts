import { UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { openDataDirectory } from "../../../infra/local/data/data-directory.ts";
import { applyEnvironment, TABLE } from "../../../infra/local/environment.ts";
import { clientSettings, type Database, startDatabase } from "../../../infra/local/services/database.ts";
import { statistics } from "../../../shared/data/statistics.ts";
import { Table } from "../../../shared/data/table.ts";
import { addDays, dayOf } from "../../../shared/domain/period.ts";
import { table as spec } from "../../../shared/topology.ts";
import { pastDays, sellInThePast } from "./past-sales.ts";
import { openShop, type Shop } from "./shop.ts";

/**
 * Makes a data directory that `npm start` goes on with: a shop that has sold for a month. Every day but yesterday is
 * closed, as the hourly aggregation would have done by now.
 *
 * The table's stream is off meanwhile. In a shop of that age what was written is long published, and gone from the
 * stream after a day; else the Herald that starts would first write 300,000 e-mails about it.
 *
 * @param told what was sold so far
 */
export async function seedDirectory(
  path: string,
  size: { orders: number; ambassadors: number },
  told: (sold: number) => void,
): Promise<Shop> {
  const data = openDataDirectory(path, { fresh: false, demo: false });
  try {
    // The shop brings its own owner.
    data.mark({ owner: true });
    const file = data.file("dynamodb.db");
    const database = await startDatabase({ spec, tableName: TABLE, file, onCrash: () => {} });
    try {
      await switchStream(database, false);
      const shop = await fill(database, size, told);
      await switchStream(database, true);
      return shop;
    } finally {
      await database.stop();
    }
  } finally {
    data.release();
  }
}

async function switchStream({ client }: Database, on: boolean): Promise<void> {
  const StreamSpecification = on
    ? { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" as const }
    : { StreamEnabled: false };
  await client.send(new UpdateTableCommand({ TableName: TABLE, StreamSpecification }));
}

async function fill(
  { url, client }: Database,
  { orders, ambassadors }: { orders: number; ambassadors: number },
  told: (sold: number) => void,
): Promise<Shop> {
  const { region, credentials } = clientSettings;
  const restore = applyEnvironment({
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: url,
  });
  try {
    const now = new Date();
    const shop = await openShop(TABLE, ambassadors, new Date(now.getTime() - (pastDays + 1) * 86_400_000));
    await sellInThePast(new Table(TABLE, client), shop, orders, now, told);
    await closeDays(now);
    return shop;
  } finally {
    restore();
  }
}

async function closeDays(now: Date): Promise<void> {
  const today = dayOf(now.toISOString());
  const { closeShopDay, noteClosedThrough } = statistics.writes(TABLE);
  for (let ago = pastDays; ago >= 2; ago -= 1) {
    if (!(await closeShopDay(addDays(today, -ago)))) throw new Error("A day of the past moved.");
  }
  await noteClosedThrough(addDays(today, -2));
}
