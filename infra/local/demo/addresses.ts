/** What the demo's links are called, and one of which the shop took something off sale. */
import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";

const created = z.object({ id: z.string() });
const nothing = z.object({});

/** What the first ambassador's page is called, and the first of their links. */
export const demoStorefront = "amara";
const favourites = "amara-favourites";

/** An ambassador calls a link by a name to remember, and opens a page of all they recommend. */
export async function addAddresses(ambassador: DemoClient | undefined, code: string | undefined): Promise<void> {
  await ambassador?.call(`PUT /api/ambassador/links/${code}`, { slug: favourites }, nothing);
  await ambassador?.call("PUT /api/ambassador/storefront", { slug: demoStorefront }, nothing);
}

/** An ambassador has a link to a product that the shop then takes off sale, beside one that stays. @param step the smallest coin, minor units */
export async function addGone(
  admin: DemoClient,
  ambassador: DemoClient | undefined,
  staying: string | undefined,
  step: number,
): Promise<void> {
  const apron = {
    title: "Linen apron",
    description: "Washed linen, one size. The last ones went in spring.",
    imageUrl: "/demo/mug.svg",
    priceMinor: 3_900 - (3_900 % step),
  };
  const { id } = await admin.call("POST /api/admin/products", apron, created);
  await ambassador?.call("POST /api/ambassador/links", { productIds: [staying, id] }, nothing);
  await admin.call(`DELETE /api/admin/products/${id}`, undefined, nothing);
}
