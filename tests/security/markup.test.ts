import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, eventually, newKey, shaped } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { underTest } from "../contract/support/environment.ts";
import { type Message, mailTo } from "../contract/support/inbox.ts";
import { type Ambassador, newAmbassador, newLink, owner } from "../contract/support/people.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { typedAddress } from "./support/exposure.ts";
import { hostileShopName } from "./support/global-setup.ts";

/** Markup in every text that anybody may type, under a mark that tells these e-mails from others. */
const mark = randomUUID().slice(0, 8);
const payload = `</td><img src=x onerror=alert(1)><script>alert("${mark}")</script>'&{{7*7}}\${7*7}\u2028Bcc: ${typedAddress}`;
const short = `<b onclick=x>${mark}</b>\u2028Bcc: ${typedAddress}`;

let admin: Client;
let ambassador: Ambassador;
let code: string;
let buyerEmail: string;

beforeAll(async () => {
  admin = await owner();
  ambassador = await newAmbassador(short, short);
  const product = { title: payload.slice(0, 120), description: payload, imageUrl: "/demo/mug.svg", priceMinor: 2_000 };
  const made = await admin.post("/api/admin/products", product);
  const { id } = shaped(made, 201, z.object({ id: z.string() }));
  ({ code } = await newLink(ambassador, [id]));
  buyerEmail = `${randomUUID()}@buyer.example`;
  await confirmAddress(ambassador);
  const buyer = {
    firstName: short,
    lastName: short,
    email: buyerEmail,
    address: payload,
    city: short,
    zip: "<i>1</i>",
    country: "HK",
  };
  const order = await new Client().post(
    "/api/checkout/orders",
    { code, buyer, lines: [{ productId: id, quantity: 1 }] },
    newKey(),
  );
  const { checkoutUrl, orderId } = shaped(order, 201, z.object({ checkoutUrl: z.string(), orderId: z.string() }));
  await payWithCard(checkoutUrl);
  await eventually(async () => {
    shaped(
      await admin.post(
        `/api/admin/orders/${orderId}/refunds`,
        { amountMinor: 100 },
        { "idempotency-key": `refund-${mark}` },
      ),
      201,
      z.looseObject({}),
    );
  });
  for (const email of [ambassador.email, buyerEmail]) {
    await new Client().post("/api/ambassador/password-reset", { email });
  }
});

/** Every e-mail that one of these people led to, and how many there must be. */
async function emails(): Promise<Message[]> {
  const inboxes = await Promise.all([ambassador.email, buyerEmail, underTest().admin.email].map(mailTo));
  const [toAmbassador = [], toBuyer = [], toOwner = []] = inboxes;
  const about = toOwner.filter(({ body }) => `${body.html}`.includes(mark));
  const counts = [toAmbassador.length, toBuyer.length, about.length];
  if (JSON.stringify(counts) !== "[4,2,1]") throw new Error(`There are ${counts.join(", ")} e-mails.`);
  return [...toAmbassador, ...toBuyer, ...about];
}

/** What Herald's own e-mails are made of. */
const ownTags = [
  ...["!doctype", "html", "head", "title", "meta", "style", "body", "div", "h1"],
  ...["table", "tbody", "tr", "td", "a", "img", "br"],
];

describe("what people type", () => {
  test("is text in every e-mail: no tag, no attribute, no link of theirs, and no header", async () => {
    for (const { subject, body, destination } of await eventually(emails)) {
      // A comment is Herald's own too: it holds what Outlook alone reads, and nothing that anybody typed.
      const comments = [...(body.html ?? "").matchAll(/<!--.*?-->/gs)].map(([comment]) => comment);
      expect(comments.filter((it) => it.includes(mark))).toEqual([]);
      const html = (body.html ?? "").replaceAll(/<!--.*?-->/gs, "");
      const tags = [...html.matchAll(/<\/?([^\s>]+)[^>]*>/g)];
      expect(tags.filter(([, name = ""]) => !ownTags.includes(name.toLowerCase())).map(([tag]) => tag)).toEqual([]);
      expect(tags.filter(([tag]) => /\son\w+\s*=|javascript:/i.test(tag))).toEqual([]);
      const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = ""]) => href);
      expect(links.filter((href) => !href.startsWith(`${underTest().url}/`))).toEqual([]);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(destination.to).toHaveLength(1);
      // The shop's own name is as hostile as a name can be, and arrives as it is.
      expect(html).toContain("&lt;/script&gt;&lt;script&gt;alert(&quot;shop&quot;)&lt;/script&gt;&amp;&#39;&lt;b&gt;");
      expect(body.text).toContain(hostileShopName);
    }
    expect(await mailTo(typedAddress)).toEqual([]);
  });

  test("is data in every answer that has it: JSON, never sniffed, never run", async () => {
    const lists = [
      [admin, "/api/admin/products?limit=100"],
      [admin, "/api/admin/orders?limit=100"],
      [admin, "/api/admin/ambassadors?limit=100"],
      [ambassador.client, "/api/ambassador/user"],
      [ambassador.client, "/api/ambassador/products?limit=100"],
      [ambassador.client, "/api/ambassador/links"],
      [new Client(), `/api/checkout/links/${code}`],
    ] as const;
    for (const [client, path] of lists) {
      const { headers, body } = await client.get(path);
      expect([path, JSON.stringify(body).includes(mark)]).toEqual([path, true]);
      expect([path, headers.get("content-type")]).toEqual([path, "application/json; charset=utf-8"]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("comes back in a refusal as JSON too", async () => {
    const reply = await new Client().post("/api/ambassador/register", { [short.split("\u2028")[0] ?? ""]: payload });
    expect([reply.status, reply.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
    const missing = await new Client().get(`/api/${encodeURIComponent(payload)}`);
    expect([missing.status, missing.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
