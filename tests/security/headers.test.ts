import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { siteHeaders } from "../../shared/site/headers.ts";
import { Client } from "../contract/support/client.ts";
import { never } from "../contract/support/held-headers.ts";
import { everywhere } from "../contract/support/security-headers.ts";
import { postEvent } from "./support/events.ts";

test("an answer that lacks a header, or says too much, is refused by the client of all these tests, and by its name", async () => {
  const lax = createServer((_, response) => response.setHeader("server", "x").end()).listen(0, "127.0.0.1");
  await once(lax, "listening");
  const { port } = z.parse(z.object({ port: z.int() }), lax.address());
  const asked = new Client(`http://127.0.0.1:${port}`).get("/api/health");
  await expect(asked).rejects.toThrow(/x-frame-options: null.*; server; x-request-id/);
  lax.close();
});

test("addresses that are none, and events that are refused or ignored, are answered with every header", async () => {
  expect((await postEvent("{}", "")).status).toBe(400);
  expect((await postEvent(JSON.stringify({ id: "evt_1", type: "customer.created" }))).status).toBe(200);
  for (const path of [
    "/api",
    "/api/",
    "/api/admin",
    "/api/nowhere",
    "/api/admin/orders/",
    "/api//admin/orders",
    "/api/%00",
  ]) {
    expect([path, (await new Client().get(path)).status >= 400]).toEqual([path, true]);
  }
});

test("the reference's pages run scripts of their own files alone, and nothing may frame them", async () => {
  for (const path of [
    "/api/docs",
    "/api/docs/start.js",
    "/api/docs/swagger-ui.css",
    "/api/docs/none.js",
    "/api/docs/..%2f..%2fpackage.json",
  ]) {
    const { headers, status } = await new Client().get(path);
    expect([path, [200, 404].includes(status)]).toEqual([path, true]);
    const policy = headers.get("content-security-policy") ?? "";
    expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
    for (const name of [
      "x-content-type-options",
      "x-frame-options",
      "strict-transport-security",
      "referrer-policy",
    ] as const) {
      expect([path, name, headers.get(name)]).toEqual([path, name, everywhere[name]]);
    }
  }
});

test("every page and file of the site carries the site's headers", async () => {
  const page = await new Client().get("/");
  const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(String(page.body)) ?? [];
  for (const path of ["/", "/admin", "/admin/orders", "/login", "/c/0000000000000000", script, "/demo/mug.svg"]) {
    const { headers, status } = await new Client().get(path);
    expect([path, status]).toEqual([path, path.startsWith("/c/") ? 404 : 200]);
    for (const [name, value] of Object.entries(siteHeaders))
      expect([path, name, headers.get(name)]).toEqual([path, name, value]);
    expect(never.filter((name) => headers.has(name))).toEqual([]);
  }
});
