import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { shopVariables } from "../../tests/support/shop.ts";
import { secretIdVariable } from "../topology-spec.ts";
import { readSettings } from "./settings.ts";
import { stripeKey } from "./stripe-key.ts";

/** Secrets Manager and Stripe at the wire. */
let server: Server;
let url: string;
let answers: number[];
let asked: { path: string; authorization: string | undefined }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === "POST") {
      const document = { SecretString: JSON.stringify({ secretKey: "sk_test_1" }), VersionId: "1" };
      response.setHeader("content-type", "application/x-amz-json-1.1").end(JSON.stringify(document));
      return;
    }
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization });
    const status = answers.shift() ?? 200;
    // 0: the connection is lost.
    if (status === 0) response.destroy();
    else response.writeHead(status).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : undefined}`;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
});

const isTaken = () =>
  stripeKey
    .open(readSettings({ ...shopVariables, [secretIdVariable("stripe")]: "stripe", STRIPE_API_URL: url }))
    .isTaken();

test("Stripe is asked for something small, with the shop's key", async () => {
  answers = [200];
  expect(await isTaken()).toBe(true);
  expect(asked).toEqual([{ path: "/v1/refunds?limit=1", authorization: "Bearer sk_test_1" }]);
});

test.each([
  ["a connection that is lost", 0],
  ["an outage", 503],
  ["a request beside this one", 409],
])("after %s it is asked once more, and no oftener", async (_what, status) => {
  answers = [status, 200];
  expect(await isTaken()).toBe(true);
  answers = [status, status, 200];
  expect(await isTaken()).toBe(false);
  expect(asked).toHaveLength(4);
});

test.each([401, 403, 429])("an answer %d says that nobody can pay", async (status) => {
  answers = [status];
  expect([await isTaken(), asked.length]).toEqual([false, 1]);
});
