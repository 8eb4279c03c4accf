import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { keyCeilings, settingCeilings, stripePerSecond } from "../lab/bench/ceilings.ts";
import { readChanges } from "../lab/load/table-stream.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** Orders a second by keys, from what an order of two lines, its sale and its e-mails really write; and by settings. */
const home = temporaryDirectory();
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
});
afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

test("no key that all orders write to takes less than 1,000 of them a second", async () => {
  const on = await stage([1_005, 2_500]);
  await cloud.settled();
  const endpoint = cloud.env.AWS_ENDPOINT_URL_DYNAMODB ?? "";
  const before = (await readChanges(endpoint)).length;
  await sell(on, [1, 2]);
  await cloud.settled();
  const ceilings = keyCeilings((await readChanges(endpoint)).slice(before));
  const names = ceilings.map(({ of }) => of.replace(/#\d{4}-\d\d-\d\d$/, "#day"));
  expect(names.sort()).toEqual(["DAYS#SHOP", "LEDGER#day", "ORDERS", "ORDERS#PAID", "ORDERS#PENDING"]);
  expect(ceilings.filter(({ perSecond }) => perSecond < 1_000)).toEqual([]);
});

test("no setting of Herald's own takes less than Stripe does", () => {
  expect(settingCeilings().filter(({ perSecond }) => perSecond < stripePerSecond)).toEqual([]);
});
