import * as z from "zod/mini";
import type { Client } from "../../contract/support/client.ts";
import { type Ambassador, newAmbassador, newLink, owner, product } from "../../contract/support/people.ts";
import type { Stage } from "../../contract/support/stage.ts";

/** The demo shop's owner, and somebody new who has a link to two of its products. */
export async function demoStage(firstName: string, lastName: string): Promise<Stage & { ambassador: Ambassador }> {
  const admin = await owner();
  const [products, ambassador] = [await demoProducts(admin), await newAmbassador(firstName, lastName)];
  const { code } = await newLink(
    ambassador,
    products.map(({ id }) => id),
  );
  return { admin, ambassador, products, code };
}

/** Two products of the demo shop: not what a test of before put up. */
async function demoProducts(admin: Client): Promise<z.output<typeof product>[]> {
  const { items } = await admin.read("/api/admin/products?limit=2&sort=title", z.object({ items: z.array(product) }));
  return items;
}
