import { expect, test } from "@jest/globals";
import { Client } from "./support/client.ts";
import { everywhere, securityHeadersOf } from "./support/security-headers.ts";

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
  expect(securityHeadersOf(reply.headers)).toEqual(everywhere);
});
