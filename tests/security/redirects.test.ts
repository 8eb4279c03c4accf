import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { eventually } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { link, newAmbassador } from "../contract/support/people.ts";
import { type Stage, stage } from "../contract/support/shop.ts";
import { standInOf } from "../contract/support/stripe.ts";
import { postal } from "../support/postal.ts";
import { sendBytes } from "./support/raw.ts";

/** Every header by which a client or a proxy says under which address it reached us. */
const misleading: Record<string, string>[] = [
  { host: "evil.example" },
  { host: "evil.example:443" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-forwarded-port": "443" },
  { forwarded: "host=evil.example;proto=https" },
  { "x-original-url": "https://evil.example/", "x-rewrite-url": "/evil", "x-host": "evil.example" },
  { referer: "https://evil.example/c/x", "x-http-host-override": "evil.example" },
];
const json = { "content-type": "application/json" };
const placed = z.object({ orderId: z.string(), checkoutUrl: z.url() });
const sessions = z.object({
  items: z.tuple([z.object({ session: z.object({ success_url: z.string(), cancel_url: z.string() }) })]),
});

let on: Stage;
beforeAll(async () => {
  on = await stage([1_000]);
});

test("the payment page leads back to the configured address, whatever the client calls us", async () => {
  const body = JSON.stringify({
    code: on.code,
    buyer: { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" },
    lines: [{ productId: on.products[0]?.id, quantity: 1 }],
  });
  for (const headers of misleading) {
    const asked = { ...json, ...headers, "idempotency-key": randomUUID() };
    const reply = await sendBytes("POST", "/api/checkout/orders", { headers: asked, body });
    expect([headers, reply.status]).toEqual([headers, 201]);
    const { orderId, checkoutUrl } = z.parse(placed, JSON.parse(reply.body));
    const found = await (await fetch(`${standInOf(checkoutUrl)}/_control/sessions?orderId=${orderId}`)).json();
    const [{ session }] = z.parse(sessions, found).items;
    const page = `${underTest().url}/c/${on.code}`;
    expect(session).toMatchObject({
      success_url: `${page}/success?order=${orderId}&session={CHECKOUT_SESSION_ID}`,
      cancel_url: `${page}/cancelled?order=${orderId}`,
    });
  }
});

test("a foreign Origin gets no payment page at all", async () => {
  const headers = { ...json, origin: "https://evil.example", "idempotency-key": randomUUID() };
  expect((await sendBytes("POST", "/api/checkout/orders", { headers, body: "{}" })).status).toBe(403);
});

test("share links and password-reset e-mails carry the configured address", async () => {
  const cookie = `__Host-herald-ambassador=${on.ambassador.client.cookie("__Host-herald-ambassador")}`;
  for (const headers of misleading) {
    const body = JSON.stringify({ productIds: on.products.map(({ id }) => id) });
    const made = await sendBytes("POST", "/api/ambassador/links", { headers: { ...json, ...headers, cookie }, body });
    const { code, url } = z.parse(link, JSON.parse(made.body));
    expect(url).toBe(`${underTest().url}/c/${code}`);

    const { email } = await newAmbassador();
    const asked = { headers: { ...json, ...headers }, body: JSON.stringify({ email }) };
    expect((await sendBytes("POST", "/api/ambassador/password-reset", asked)).status).toBe(202);
    const [sent] = await eventually(async () => {
      const emails = (await mailTo(email)).filter(({ subject }) => /^Set a new password/.test(subject));
      expect(emails).toHaveLength(1);
      return emails;
    });
    expect(`${sent?.body.text}${sent?.body.html}`).not.toContain("evil");
    expect(sent?.body.text).toContain(`${underTest().url}/reset-password#token=`);
  }
});

test("no answer sends anybody anywhere: nothing redirects, whatever address it is given", async () => {
  const addresses = [
    "//evil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "/login?next=https://evil.example",
    "/admin?next=//evil.example",
  ];
  for (const path of [...addresses, "/api/docs?url=https://evil.example", "/c/x/success?session=//evil.example"]) {
    const { status, headers } = await sendBytes("GET", path);
    expect([path, status < 300 || status >= 400, headers.location, headers.refresh]).toEqual([
      path,
      true,
      undefined,
      undefined,
    ]);
  }
});
