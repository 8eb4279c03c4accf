import { afterAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newProduct, owner, takeDownProducts } from "./support/people.ts";

const versioned = z.object({ title: z.string(), priceMinor: z.int(), version: z.int() });

afterAll(takeDownProducts);

test("a change made from an older version than the product has is refused, and changes nothing", async () => {
  const admin = await owner();
  const { id } = await newProduct(admin, 1_000);
  const one = `/api/admin/products/${id}`;
  const opened = await admin.get(one);
  const etag = opened.headers.get("etag") ?? "";
  expect(etag).toBe('"1"');
  const raised = await admin.send("PUT", one, { priceMinor: 2_000 }, { "if-match": etag });
  expect([raised.status, raised.headers.get("etag")]).toEqual([200, '"2"']);
  const late = await admin.send("PUT", one, { title: "From another tab" }, { "if-match": etag });
  expect([late.status, late.body]).toEqual([412, expect.objectContaining({ code: "stale_version" })]);
  const after = await admin.read(one, versioned);
  expect(after).toMatchObject({ priceMinor: 2_000, version: 2 });
  expect(after.title).not.toBe("From another tab");
  const seen = await admin.send("PUT", one, { title: "From another tab" }, { "if-match": 'W/"2"' });
  expect([seen.status, seen.body]).toEqual([200, expect.objectContaining({ priceMinor: 2_000, version: 3 })]);
});

test.each(["2", '"two"', "*", '"1", "2"'])("an If-Match of %s is refused by its name", async (tag) => {
  const admin = await owner();
  const { id } = await newProduct(admin, 1_000);
  const reply = await admin.send("PUT", `/api/admin/products/${id}`, { priceMinor: 2_000 }, { "if-match": tag });
  expect([reply.status, reply.body]).toEqual([
    400,
    expect.objectContaining({ errors: [expect.objectContaining({ path: "If-Match" })] }),
  ]);
});

test("people who change different fields at the same time undo nothing of each other's", async () => {
  const admin = await owner();
  const { id } = await newProduct(admin, 1_000);
  const one = `/api/admin/products/${id}`;
  const changes = [{ title: "A better mug" }, { description: "Glazed." }, { priceMinor: 2_000 }];
  const replies = await Promise.all(changes.map((change) => admin.put(one, change)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await admin.get(one)).body).toMatchObject({ ...Object.assign({}, ...changes), version: 4 });
});
