import { expect, test } from "@jest/globals";
import { Client } from "./support/client.ts";

/** What every answer carries: nothing is sniffed, framed, kept, or lent to another origin. */
const everywhere = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

test.each([
  ["an answer", 200, () => new Client().get("/api/health")],
  ["an unknown address", 404, () => new Client().get("/api/nowhere")],
  ["a missing sign-in", 401, () => new Client().get("/api/admin/orders")],
  ["a bad body", 400, () => new Client().post("/api/ambassador/register", {})],
  ["a foreign origin", 403, () => new Client().post("/api/admin/login", {}, { origin: "https://evil.example" })],
  ["a refused webhook", 400, () => new Client().post("/api/checkout/webhook", {})],
] as const)("%s carries every security header", async (_what, status, ask) => {
  const reply = await ask();
  expect(reply.status).toBe(status);
  expect(Object.fromEntries(Object.keys(everywhere).map((name) => [name, reply.headers.get(name)]))).toEqual(
    everywhere,
  );
});
