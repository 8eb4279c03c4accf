import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { functions } from "../../shared/topology.ts";
import { isWoken } from "../../shared/topology-stream.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { readChanges } from "../lab/load/table-stream.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
});
afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

/** A change as a record of the stream spells it. */
function recordOf({ before, after }: { before?: Image | undefined; after?: Image | undefined }) {
  const image = (item?: Image) => item && { type: { S: typeof item.type === "string" ? item.type : undefined } };
  const eventName = before === undefined ? "INSERT" : after === undefined ? "REMOVE" : "MODIFY";
  return { eventName, dynamodb: { NewImage: image(after), OldImage: image(before) } };
}
type Image = Record<string, unknown>;

test("an order, from its placing to its e-mails, changes the table often and wakes the publisher three times", async () => {
  const on = await stage([1_005]);
  await cloud.settled();
  const endpoint = cloud.env.AWS_ENDPOINT_URL_DYNAMODB ?? "";
  const before = (await readChanges(endpoint)).length;
  await sell(on, [1]);
  await cloud.settled();
  const changes = (await readChanges(endpoint)).slice(before);
  expect(changes.length).toBeGreaterThanOrEqual(12);
  const waking = changes.filter((change) => isWoken(functions["events/publish"], recordOf(change)));
  expect(waking.map(({ after }) => after?.type).sort()).toEqual(["entry", "order", "order"]);
});
