import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { startRun } from "../../shared/contract/payouts.ts";
import { readOwnStatement } from "../../shared/contract/statements.ts";
import { newKey, shaped } from "../contract/support/client.ts";
import { password } from "../contract/support/people.ts";
import { type Stage, sell, shareOf, stage } from "../contract/support/shop.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** Statements that were closed by a Herald which kept no sums of their lines. */
const home = temporaryDirectory();
const table = new DynamoDBClient({});
let cloud: LocalCloud;
let on: Stage;
const share = shareOf(2_010);

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, { HOLD_DAYS: "0" });
  on = await stage([1_005]);
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  expect((await on.ambassador.client.put("/api/ambassador/payee", bank)).status).toBe(200);
  const payouts = { minimumMinor: 0, schedule: "manual" };
  expect((await on.admin.put("/api/admin/settings", { payouts })).status).toBe(200);
});

afterAll(async () => {
  table.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const things = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

/** A sale, and the payout of all that it earned: it closes a statement that leads from nothing to nothing. */
async function soldAndPaid(): Promise<void> {
  await sell(on, [2]);
  await cloud.settled();
  const { id } = shaped(await on.admin.post("/api/admin/payout-runs", {}, newKey()), 201, startRun.answer.body);
  await cloud.settled();
  const made = await on.admin.read(`/api/admin/payout-runs/${id}/payouts`, things);
  expect(made.items).toHaveLength(1);
  for (const became of [{ became: "sent" }, { became: "paid", paidOn: "2026-01-05" }]) {
    const outcomes = made.items.map((payout) => ({ payoutId: payout.id, ...became }));
    const reply = await on.admin.post("/api/admin/payout-confirmations", { outcomes });
    expect(reply.body).toEqual({ items: [{ payoutId: made.items[0]?.id }] });
  }
  await cloud.settled();
}

/** As a Herald left it that kept no sums, neither of statements nor of a balance. */
async function becomeOlder(): Promise<void> {
  await cloud.settled();
  for (const item of await readItems(table, TABLE)) {
    if (!String(item.pk).startsWith("BALANCE#")) continue;
    const kept = Object.entries(item).filter(([name]) => name !== "sumsBefore" && !/^(sum|before|year)_/.test(name));
    const Item = marshall(Object.fromEntries(kept), { removeUndefinedValues: true });
    await table.send(new PutItemCommand({ TableName: TABLE, Item }));
  }
}

const statement = (number: number, more = "") =>
  on.ambassador.client.read(`/api/ambassador/statement?number=${number}${more}`, readOwnStatement.answer.body);
const kinds = ({ lines }: { lines: readonly { kind: string }[] }) => lines.map(({ kind }) => kind);

test("statements that were closed before sums were kept are read line by line, and say no sums that nobody kept", async () => {
  await soldAndPaid();
  const before = await statement(1);
  expect(before).toMatchObject({ openingMinor: 0, closingMinor: 0, lineCount: 2, totals: { salesMinor: share } });
  await becomeOlder();
  const { lineCount: _count, totals: _totals, ...rest } = before;
  expect(await statement(1)).toEqual(rest);
  // A page at a time, too: the last one finds that all of it adds up.
  const first = await statement(1, "&limit=1");
  expect([first.lineCount, first.lines]).toEqual([undefined, rest.lines.slice(0, 1)]);
  const second = await statement(1, `&limit=1&cursor=${first.nextCursor}`);
  expect([second.lineCount, second.lines, second.nextCursor]).toEqual([undefined, rest.lines.slice(1), undefined]);
});

test("one that was open then, and is closed by a payout since, says none either, and the next one all of its own", async () => {
  await soldAndPaid();
  const halfKept = await statement(2);
  expect(kinds(halfKept)).toEqual(["payout_paid", "sale", "payout"]);
  expect(halfKept).toMatchObject({ openingMinor: 0, closingMinor: 0 });
  expect([halfKept.lineCount, halfKept.totals]).toEqual([undefined, undefined]);
  await soldAndPaid();
  expect(await statement(3)).toMatchObject({ lineCount: 3, totals: { salesMinor: share, payoutsMinor: 0 - share } });
});

test("the upgrade adds them up, once and for all", async () => {
  for (const _time of [1, 2]) {
    expect(await cloud.invoke("upgrade/total-years", {})).toEqual({ balances: 1, left: 0 });
    for (const [number, lineCount] of [
      [1, 2],
      [2, 3],
      [3, 3],
    ] as const) {
      expect(await statement(number)).toMatchObject({
        lineCount,
        totals: { salesMinor: share, payoutsMinor: 0 - share },
      });
    }
  }
});
