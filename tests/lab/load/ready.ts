import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { TABLE } from "../../../infra/local/environment.ts";
import { clientSettings } from "../../../infra/local/services/database.ts";
import { keys } from "../../../shared/data/keys.ts";
import { Table } from "../../../shared/data/table.ts";
import { addDays, dayOf } from "../../../shared/domain/period.ts";
import { eventually } from "../../contract/support/client.ts";
import type { LocalRun } from "../../contract/support/local-run.ts";
import { untilAtRest } from "./at-rest.ts";
import { boardsOf } from "./check.ts";

const patienceMs = 300_000;
/** After its end a day is left alone for an hour: functions/stats/aggregate.ts. */
const graceMs = 3_600_000;

/** Waits until a Herald that has started has done what it does at its start: filled the leaderboard, closed yesterday. */
export async function untilReady(run: LocalRun, dataDir: string, ambassadors: number): Promise<void> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: run.databaseUrl });
  const lastOver = addDays(dayOf(new Date(Date.now() - graceMs).toISOString()), -1);
  try {
    await eventually(async () => {
      const closing = await new Table(TABLE, client).get(keys.closing());
      if (String(closing?.closedThrough) < lastOver) throw new Error(`The days until ${lastOver} do not get closed.`);
      const board = (await boardsOf(run, dataDir, lastOver.slice(0, 7))).get("all");
      if (board?.size !== ambassadors)
        throw new Error(`${board?.size} of ${ambassadors} ambassadors get on the board.`);
    }, patienceMs);
  } finally {
    client.destroy();
  }
  await untilAtRest(run, dataDir);
}
