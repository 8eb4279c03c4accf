import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { postal } from "../support/postal.ts";
import { Client, newKey } from "./support/client.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

const made = z.object({ code: z.string() });
const listed = z.object({ items: z.array(z.object({ code: z.string(), name: z.optional(z.string()) })) });
const links = "/api/ambassador/links";

afterAll(takeDownProducts);

async function scene() {
  const [product, ambassador] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador()]);
  const codes = async (state: string) =>
    (await ambassador.client.read(`${links}?state=${state}`, listed)).items.map(({ code }) => code);
  return { product, ambassador, codes };
}

describe("a link that is asked for twice under one key", () => {
  test("is one link, also where both ask at once", async () => {
    const { product, ambassador, codes } = await scene();
    const key = newKey();
    const ask = () => ambassador.client.post(links, { productIds: [product.id] }, key);
    const replies = [...(await Promise.all([ask(), ask()])), await ask()];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [code, ...others] = replies.map(({ body }) => z.parse(made, body).code);
    expect(others).toEqual([code, code]);
    expect(await codes("all")).toEqual([code]);
  });

  test("is refused for other products, and another's for another ambassador", async () => {
    const { product, ambassador } = await scene();
    const other = await newProduct(await owner(), 500);
    const key = newKey();
    const first = await ambassador.client.post(links, { productIds: [product.id] }, key);
    const reused = await ambassador.client.post(links, { productIds: [other.id] }, key);
    expect([reused.status, reused.body]).toEqual([409, expect.objectContaining({ code: "idempotency_key_reused" })]);
    const theirs = await (await newAmbassador()).client.post(links, { productIds: [product.id] }, key);
    expect(z.parse(made, theirs.body).code).not.toBe(z.parse(made, first.body).code);
  });

  test("has a key of 8 characters or more, and a short one is named", async () => {
    const { product, ambassador } = await scene();
    const reply = await ambassador.client.post(links, { productIds: [product.id] }, { "idempotency-key": "short" });
    expect([reply.status, reply.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "Idempotency-Key" })] }),
    ]);
  });
});

test("a link is renamed, archived, restored and deleted by its ambassador", async () => {
  const { product, ambassador, codes } = await scene();
  const { code } = await newLink(ambassador, [product.id]);
  const one = `${links}/${code}`;
  const named = await ambassador.client.put(one, { name: "For the winter" });
  expect([named.status, named.body]).toEqual([200, expect.objectContaining({ code, name: "For the winter" })]);
  expect((await ambassador.client.put(one, { archived: true })).body).toMatchObject({
    name: "For the winter",
    archivedAt: expect.any(String),
  });
  expect([await codes("active"), await codes("archived"), await codes("all")]).toEqual([[], [code], [code]]);
  expect((await ambassador.client.put(one, { archived: false })).body).not.toHaveProperty("archivedAt");
  expect([await codes("active"), await codes("archived")]).toEqual([[code], []]);
  expect((await ambassador.client.delete(one)).status).toBe(204);
  expect(await codes("all")).toEqual([]);
  for (const reply of [await ambassador.client.put(one, { archived: true }), await ambassador.client.delete(one)]) {
    expect(reply.status).toBe(404);
  }
});

test("nothing is sold through an archived link, and its page says so", async () => {
  const { product, ambassador } = await scene();
  const { code } = await newLink(ambassador, [product.id]);
  await ambassador.client.put(`${links}/${code}`, { archived: true });
  const opened = await new Client().get(`/api/checkout/links/${code}`);
  const order = {
    code,
    buyer: { firstName: "Bo", lastName: "Berg", ...postal, email: `${randomUUID()}@buyer.example` },
    lines: [{ productId: product.id, quantity: 1 }],
  };
  const placed = await new Client().post("/api/checkout/orders", order, newKey());
  for (const reply of [opened, placed]) {
    expect([reply.status, reply.body]).toEqual([410, expect.objectContaining({ code: "link_archived" })]);
  }
});

test("another's link can't be changed or deleted, and is not told to be there", async () => {
  const { product, ambassador, codes } = await scene();
  const { code } = await newLink(ambassador, [product.id]);
  const { client } = await newAmbassador();
  const replies = [
    await client.put(`${links}/${code}`, { name: "Mine now" }),
    await client.put(`${links}/${code}`, { archived: true }),
    await client.delete(`${links}/${code}`),
  ];
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(await codes("active")).toEqual([code]);
});

describe("a link of whose products the shop took one off sale", () => {
  const opened = z.object({ gone: z.int(), products: z.array(z.object({ id: z.string() })) });
  const open = (code: string) => new Client().read(`/api/checkout/links/${code}`, opened);
  const mended = z.object({ gone: z.int(), products: z.array(z.object({ id: z.string() })) });

  test("opens with the rest, and says how many are gone, to its ambassador as well, who takes them out", async () => {
    const { product, ambassador } = await scene();
    const admin = await owner();
    const other = await newProduct(admin, 500);
    const { code } = await newLink(ambassador, [other.id, product.id]);
    expect((await open(code)).gone).toBe(0);
    await admin.delete(`/api/admin/products/${other.id}`);
    expect(await open(code)).toMatchObject({ gone: 1, products: [{ id: product.id }] });
    const own = z.object({ items: z.array(z.object({ code: z.string(), gone: z.int() })) });
    expect((await ambassador.client.read(links, own)).items).toEqual([{ code, gone: 1 }]);
    const after = await ambassador.client.put(`${links}/${code}`, { dropGone: true });
    expect([after.status, z.parse(mended, after.body)]).toEqual([200, { gone: 0, products: [{ id: product.id }] }]);
    expect((await open(code)).gone).toBe(0);
    // What is on sale stays, however often it is asked for.
    expect((await ambassador.client.put(`${links}/${code}`, { dropGone: true })).body).toMatchObject({ gone: 0 });
  });

  test("and no other product is left: it opens with none, and can't be mended, which is told at the field", async () => {
    const { product, ambassador } = await scene();
    const { code } = await newLink(ambassador, [product.id]);
    await (await owner()).delete(`/api/admin/products/${product.id}`);
    expect(await open(code)).toEqual({ gone: 1, products: [] });
    const { status, body } = await ambassador.client.put(`${links}/${code}`, { dropGone: true });
    const error = expect.objectContaining({ path: "dropGone", code: "nothing_on_sale" });
    expect([status, body]).toEqual([400, expect.objectContaining({ errors: [error] })]);
  });
});
