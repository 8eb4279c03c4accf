import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { Client, Reply } from "../contract/support/client.ts";
import { stage } from "../contract/support/shop.ts";

const links = z.object({ items: z.array(z.object({ code: z.string() })) });
const missing = `prd_${"0".repeat(26)}`;

const refusals = (replies: readonly Reply[]) => replies.map(({ status, body }) => [status, Object(body).code]);

/** Ends a session. @returns the cookies of before, as somebody who stole them would have kept them */
async function signOut(client: Client, scope: string): Promise<Client> {
  const stolen = client.copy();
  expect((await client.post(`/api/${scope}/logout`, undefined)).status).toBe(204);
  return stolen;
}

/** Products are looked up beside the session, so that what is found there must not be told, nor anything written. */
test("a signed-out ambassador makes no link, and hears nothing of products", async () => {
  const { admin, ambassador, products, code } = await stage([1_005]);
  const [productId = ""] = products.map(({ id }) => id);
  const stolen = await signOut(ambassador.client, "ambassador");
  const asked = [{ productIds: [productId] }, { productIds: [missing] }, { productIds: [] }, {}];
  const replies = await Promise.all(asked.map((body) => stolen.post("/api/ambassador/links", body)));
  expect(refusals(replies)).toEqual(asked.map(() => [401, "not_signed_in"]));
  const { items } = await admin.read(`/api/admin/ambassadors/${ambassador.id}/links?limit=100`, links);
  expect(items).toEqual([{ code }]);
});

test("a signed-out owner changes no product, and hears nothing of it", async () => {
  const { admin, products } = await stage([1_005]);
  const [product] = products;
  const elsewhere = await stage([1_005]);
  const stolen = await signOut(admin, "admin");
  const replies = await Promise.all(
    [product?.id, missing].map((id) => stolen.put(`/api/admin/products/${id}`, { priceMinor: 1 })),
  );
  expect(refusals(replies)).toEqual([
    [401, "not_signed_in"],
    [401, "not_signed_in"],
  ]);
  const seen = await elsewhere.admin.read(`/api/admin/products/${product?.id}`, z.object({ priceMinor: z.int() }));
  expect(seen.priceMinor).toBe(1_005);
});
