import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pendingOrder } from "../../tests/support/order.ts";
import { shopVariables } from "../../tests/support/shop.ts";
import { secretIdVariable } from "../topology-spec.ts";
import { readSettings } from "./settings.ts";
import { SessionRefused, stripe } from "./stripe.ts";

/** Secrets Manager and a Stripe that answers as it does to a restricted key that may not write coupons. */
let server: Server;
let url: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    if (!path.startsWith("/v1/")) {
      const document = { SecretString: JSON.stringify({ secretKey: "rk_test_1" }), VersionId: "1" };
      response.setHeader("content-type", "application/x-amz-json-1.1").end(JSON.stringify(document));
      return;
    }
    asked.push(path);
    const error = {
      type: "invalid_request_error",
      message: "The provided key does not have the required permissions.",
    };
    response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify({ error }));
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

test("an order whose coupon the key may not make is refused for good, so that it ends and gives its use back", async () => {
  const settings = readSettings({ ...shopVariables, [secretIdVariable("stripe")]: "stripe", STRIPE_API_URL: url });
  const coupon = { code: "SUMMER-10", discountMinor: 100 };
  const order = { ...pendingOrder({ lines: [], totalMinor: 900, createdAt: "2026-11-30T12:00:00.000Z" }), coupon };
  await expect(stripe.open(settings).createSession(order)).rejects.toThrow(SessionRefused);
  expect(asked).toEqual(["/v1/coupons"]);
});
