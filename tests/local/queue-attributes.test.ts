import { SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SQSEvent } from "aws-lambda";
import { createActivity } from "../../infra/local/lambda/activity.ts";
import { startConsumers } from "../../infra/local/lambda/consumers.ts";
import { clientSettings } from "../../infra/local/services/database.ts";
import { arnOf, type Queues, startQueues } from "../../infra/local/services/queues.ts";
import { causedBy } from "../../shared/observability/correlation.ts";
import { rankings } from "../../shared/services/queues.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { functions } from "../../shared/topology.ts";
import { queueUrlVariable } from "../../shared/topology-spec.ts";
import { temporaryDirectory, until } from "../support/machine.ts";
import { shopVariables } from "../support/shop.ts";

/** What Herald's own queues put on a message, as the consumer's function gets it. */
const rows = { "rankings/update": functions["rankings/update"] };
const home = temporaryDirectory();
const client = () => new SQSClient({ ...clientSettings, endpoint: queues.url });
const taken: SQSEvent["Records"] = [];
let queues: Queues;
let board: ReturnType<typeof rankings.open>;
let stop: () => Promise<void>;

beforeAll(async () => {
  queues = await startQueues({ queues: { rankings: { maxReceives: 1 } }, functions: rows, directory: home.path });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: queues.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  board = rankings.open(
    readSettings({
      ...shopVariables,
      [queueUrlVariable("rankings")]: queues.urlOf("rankings"),
    }),
  );
  const polling = client();
  const consumers = startConsumers({
    functions: rows,
    client: polling,
    urlOf: queues.urlOf,
    arnOf,
    activity: createActivity(),
    invoke: async (_name, event) => {
      taken.push(...(event as SQSEvent).Records); // The consumer sends nothing else.
    },
  });
  stop = async () => {
    await consumers.stop();
    polling.destroy();
    await queues.stop();
    home[Symbol.dispose]();
  };
});
afterAll(() => stop());

test("a message says on whose behalf it was sent, alone and among others, and says nothing outside of any work", async () => {
  const message = (id: string) => ({ ambassadorIds: [id] });
  await causedBy({ correlationId: "web-1", by: "visitor" }, () => board.send(message("one")));
  await causedBy({ correlationId: "web-2", by: "visitor" }, () => board.sendAll([message("two"), message("three")]));
  await board.send(message("four"));
  await until(() => taken.length === 4);
  const said = taken.map(({ body, messageAttributes }) => [JSON.parse(body).ambassadorIds[0], messageAttributes]);
  const text = (stringValue: string): unknown => expect.objectContaining({ stringValue, dataType: "String" });
  const by = (id: string) => ({ correlationId: text(id), by: text("visitor") });
  expect(Object.fromEntries(said)).toEqual({ one: by("web-1"), two: by("web-2"), three: by("web-2"), four: {} });
});
