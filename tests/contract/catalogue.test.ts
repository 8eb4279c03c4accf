import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, shaped } from "./support/client.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

const list = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), priceMinor: z.int() })),
  nextCursor: z.optional(z.string()),
});
const links = z.object({
  items: z.array(z.object({ code: z.string(), orders: z.int(), products: z.array(z.object({ id: z.string() })) })),
});

afterAll(takeDownProducts);

/** Every page of a list, by following its cursors. */
async function all(client: Client, path: string, limit: number) {
  const items: z.output<typeof list>["items"] = [];
  let cursor: string | undefined;
  do {
    const query = `${path.includes("?") ? "&" : "?"}limit=${limit}${cursor ? `&cursor=${cursor}` : ""}`;
    const page = await client.read(path + query, list);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

describe("products", () => {
  test("are listed newest first or by price, page by page, none twice and none left out", async () => {
    const admin = await owner();
    const word = `w${randomUUID().replaceAll("-", "")}`;
    const prices = [300, 100, 500, 200, 400];
    const made: string[] = [];
    for (const price of prices) made.push((await newProduct(admin, price, `Café ${word}`)).id);
    const { client } = await newAmbassador();
    const browse = (sort: string, limit: number) =>
      all(client, `/api/ambassador/products?search=${word}&sort=${sort}`, limit);
    expect((await browse("newest", 2)).map(({ id }) => id)).toEqual([...made].reverse());
    expect((await browse("price_asc", 2)).map((it) => it.priceMinor)).toEqual([100, 200, 300, 400, 500]);
    expect((await browse("price_desc", 3)).map((it) => it.priceMinor)).toEqual([500, 400, 300, 200, 100]);
    const whole = await all(client, "/api/ambassador/products?sort=price_asc", 7);
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    expect(whole.map((it) => it.priceMinor)).toEqual(whole.map((it) => it.priceMinor).sort((a, b) => a - b));
  });

  test("are found by every word, in any case, with or without accents", async () => {
    const admin = await owner();
    const word = `w${randomUUID().replaceAll("-", "")}`;
    const { id } = await newProduct(admin, 100, `Café Crème ${word}`);
    for (const search of [`cafe ${word}`, `CRÈME ${word.toUpperCase()}`, `${word} creme`]) {
      const found = await all(admin, `/api/admin/products?search=${encodeURIComponent(search)}`, 5);
      expect(found.map((it) => it.id)).toEqual([id]);
    }
    for (const search of [word.slice(0, 30), word.slice(0, 6), `caf cre ${word.slice(0, 9)}`]) {
      const found = await all(admin, `/api/admin/products?search=${encodeURIComponent(search)}`, 5);
      expect(found.map((it) => it.id)).toContain(id);
    }
    expect(await all(admin, `/api/admin/products?search=tea+${word}`, 5)).toEqual([]);
    // A word is found by its beginning, and by nothing in it.
    expect(await all(admin, `/api/admin/products?search=${word.slice(1)}`, 5)).toEqual([]);
    for (const accent of ["´", "¨", "\u0301"]) {
      expect((await admin.get(`/api/admin/products?search=${encodeURIComponent(accent)}`)).status).toBe(200);
    }
  });

  test("that hold two words seldom together are found all the same, page by page", async () => {
    const admin = await owner();
    const [one, other] = [`w${randomUUID().replaceAll("-", "")}`, `v${randomUUID().slice(0, 8)}`];
    const both: string[] = [];
    for (let number = 0; number < 12; number++) {
      const { id } = await newProduct(admin, 100 + number, number % 4 === 0 ? `${one} ${other}` : one);
      if (number % 4 === 0) both.push(id);
    }
    const found = await all(admin, `/api/admin/products?search=${one}+${other}`, 2);
    expect(found.map(({ id }) => id)).toEqual(both.toReversed());
  });

  test("that change at once are found as they are, and not as they were", async () => {
    const admin = await owner();
    const { id } = await newProduct(admin, 100);
    const titles = Array.from(
      { length: 6 },
      (_, number) => `w${randomUUID().replaceAll("-", "")} ${"more ".repeat(number)}`,
    );
    const changes = titles.map((title, number) =>
      admin.put(`/api/admin/products/${id}`, { title, priceMinor: 200 + number }),
    );
    // What meets another for too long may be refused for now; it is refused as a whole.
    for (const { status } of await Promise.all(changes)) expect([200, 503]).toContain(status);
    const now = await admin.read(`/api/admin/products/${id}`, z.object({ title: z.string(), priceMinor: z.int() }));
    for (const title of titles) {
      const [word = ""] = title.split(" ");
      const found = await all(admin, `/api/admin/products?search=${word}`, 5);
      const isNow = now.title.startsWith(word);
      expect(found.map(({ priceMinor }) => priceMinor)).toEqual(isNow ? [now.priceMinor] : []);
    }
    expect((await admin.delete(`/api/admin/products/${id}`)).status).toBe(204);
    expect(await all(admin, `/api/admin/products?search=${now.title.split(" ")[0]}`, 5)).toEqual([]);
  });

  test("change field by field, and are gone once deleted", async () => {
    const admin = await owner();
    const { id } = await newProduct(admin, 100);
    const one = `/api/admin/products/${id}`;
    const changed = await admin.put(one, { title: "Another title" });
    expect([changed.status, changed.body]).toEqual([
      200,
      expect.objectContaining({ title: "Another title", priceMinor: 100 }),
    ]);
    expect((await admin.get(one)).body).toEqual(changed.body);
    expect((await admin.delete(one)).status).toBe(204);
    for (const reply of await Promise.all([admin.get(one), admin.put(one, { title: "x" }), admin.delete(one)])) {
      expect(reply.status).toBe(404);
    }
  });
});

describe("links", () => {
  test("hold their products, are listed with orders and revenue, and belong to their ambassador alone", async () => {
    const admin = await owner();
    const [product, mine, other] = await Promise.all([newProduct(admin, 100), newAmbassador(), newAmbassador()]);
    const first = await newLink(mine, [product.id]);
    const second = await newLink(mine, [product.id]);
    expect(first.code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(first.url).toMatch(new RegExp(`/c/${first.code}$`));
    const listed = await mine.client.read("/api/ambassador/links", links);
    expect(listed.items.map(({ code }) => code)).toEqual([second.code, first.code]);
    expect(listed.items[0]?.products.map(({ id }) => id)).toEqual([product.id]);
    expect((await other.client.read("/api/ambassador/links", links)).items).toEqual([]);
    const seen = await admin.read(`/api/admin/ambassadors/${mine.id}/links`, links);
    expect(seen.items.map(({ code }) => code)).toEqual([second.code, first.code]);
  });

  test("to a product that does not exist are refused, naming it", async () => {
    const { client } = await newAmbassador();
    const reply = await client.post("/api/ambassador/links", { productIds: [`prd_${"0".repeat(26)}`] });
    expect([reply.status, reply.body]).toEqual([
      404,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "productIds.0" })] }),
    ]);
  });

  test("that nobody made are not found", async () => {
    expect((await new Client().get("/api/checkout/links/0000000000000000")).status).toBe(404);
  });
});

test("the reference is served, and its document names every route", async () => {
  const anyone = new Client();
  expect(shaped(await anyone.get("/api/health"), 200, z.object({ status: z.string() }))).toMatchObject({
    status: "ok",
  });
  const page = await anyone.get("/api/docs");
  expect([page.status, page.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
  for (const asset of ["swagger-ui-bundle.js", "swagger-ui.css", "start.js"]) {
    expect((await anyone.get(`/api/docs/${asset}`)).status).toBe(200);
  }
  const icon = await fetch(`${anyone.base}/api/docs/favicon-32x32.png`);
  expect([...new Uint8Array(await icon.arrayBuffer()).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect((await anyone.get("/api/docs/..%2fpackage.json")).status).toBe(404);
  const document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
  const { openapi, paths } = await anyone.read("/api/openapi.json", document);
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths).length).toBeGreaterThan(20);
});
