import { createHmac } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { untilLaterSaleIsDone } from "../contract/support/later-sale.ts";
import {
  type Order,
  placeOrder,
  readAsBuyer,
  type Stage,
  shareOf,
  stage,
  untilStatus,
} from "../contract/support/shop.ts";
import { postEvent, sessionEvent } from "./support/events.ts";
import { secretValues, stripeSignature } from "./support/local-secrets.ts";

const detail = z.object({ history: z.array(z.object({ kind: z.string() })) });
const profile = z.object({ revenueMinor: z.int() });

let on: Stage;
let order: Order;
beforeAll(async () => {
  on = await stage([3_335]);
  order = await placeOrder(on, [1]);
});

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** A signature whose parts can be set one by one. */
function signature(body: string, { scheme = "v1", at = nowSeconds(), says = nowSeconds() } = {}): string {
  const digest = createHmac("sha256", secretValues().webhookSecret ?? "")
    .update(`${at}.${body}`)
    .digest("hex");
  return `t=${says},${scheme}=${digest}`;
}

test("an event without Stripe's signature over exactly its bytes and time is refused, and changes nothing", async () => {
  const body = sessionEvent(order);
  const now = nowSeconds();
  const sound = stripeSignature(body);
  const forgeries: [string, string, string][] = [
    ["no signature", body, ""],
    ["another secret", body, stripeSignature(body, { secret: "whsec_of_somebody_else" })],
    ["an empty secret", body, stripeSignature(body, { secret: "" })],
    ["the signature of another body", body, stripeSignature(sessionEvent(order, "checkout.session.expired"))],
    ["an altered amount", body.replace(`:${order.totalMinor}`, `:${order.totalMinor + 1}`), sound],
    ["a space more", `${body} `, sound],
    ["a byte-order mark", `\uFEFF${body}`, sound],
    ["301 seconds old", body, stripeSignature(body, { secondsAgo: 301 })],
    ["301 seconds early", body, stripeSignature(body, { secondsAgo: -302 })],
    ["an old signature with a new time", body, signature(body, { at: now - 600, says: now })],
    ["a new signature with no time", body, signature(body).replace(/t=\d+,/, "")],
    ["a time that is no number", body, signature(body).replace(/t=\d+/, "t=now")],
    ["the scheme for tests", body, signature(body, { scheme: "v0" })],
    ["half of the signature", body, sound.slice(0, -32)],
    ["nothing signed", "", stripeSignature(body)],
  ];
  for (const [what, text, header] of forgeries) {
    const reply = await postEvent(text, header);
    expect([what, reply.status, reply.body]).toEqual([
      what,
      400,
      expect.objectContaining({ code: "invalid_signature" }),
    ]);
  }
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
});

test("what is signed and no event is refused, never a server's fault", async () => {
  for (const text of ["{", "null", "[]", '"x"', "{}", '{"id":1,"type":2}', "[".repeat(50_000)]) {
    expect([text.slice(0, 9), (await postEvent(text)).status]).toEqual([text.slice(0, 9), 400]);
  }
  const unfinished = JSON.stringify({ id: "evt_1", type: "checkout.session.completed", created: 1, data: {} });
  expect((await postEvent(unfinished)).status).toBe(400);
  const late = await postEvent(sessionEvent(order).replace(/"created":\d+/, `"created":${2 ** 53}0`));
  expect([late.status, late.body]).toEqual([
    400,
    expect.objectContaining({ detail: expect.stringMatching(/^created:/) }),
  ]);
  const huge = JSON.stringify({ id: "evt_1", type: "x", padding: "x".repeat(256 * 1024) });
  expect((await postEvent(huge)).status).toBe(413);
});

test("one of several signatures is enough, as Stripe sends them while a secret is being changed", async () => {
  const body = JSON.stringify({ id: "evt_1", type: "customer.created", created: 1, data: { object: {} } });
  const [time = "", right = ""] = stripeSignature(body).split(",");
  expect((await postEvent(body, `${time},v1=${"0".repeat(64)},${right}`)).status).toBe(200);
});

test("replayed at once, later, and under another event's id, an event has one effect", async () => {
  const body = sessionEvent(order);
  const header = stripeSignature(body);
  const twins = await Promise.all([postEvent(body, header), postEvent(body, header)]);
  expect(twins.map(({ status }) => status)).toEqual([200, 200]);
  await untilStatus(order, "PAID");
  expect((await postEvent(body, header)).status).toBe(200);
  expect((await postEvent(sessionEvent(order))).status).toBe(200);
  await untilLaterSaleIsDone();
  const { history } = await on.admin.read(`/api/admin/orders/${order.orderId}`, detail);
  expect(history.map(({ kind }) => kind)).toEqual(["placed", "sale"]);
  expect(await on.ambassador.client.read("/api/ambassador/user", profile)).toEqual({ revenueMinor: shareOf(3_335) });
});
