import type * as z from "zod/mini";
import type { Client } from "./client.ts";
import { type Ambassador, newAmbassador, newLink, newProduct, owner, type product } from "./people.ts";

export interface Stage {
  admin: Client;
  ambassador: Ambassador;
  products: z.output<typeof product>[];
  code: string;
}

/** An owner, a new ambassador, and a link to products of the given prices. */
export async function stage(pricesMinor: readonly number[] = [1_005, 2_499]): Promise<Stage> {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador()]);
  const products = await Promise.all(pricesMinor.map((priceMinor) => newProduct(admin, priceMinor)));
  const { code } = await newLink(
    ambassador,
    products.map(({ id }) => id),
  );
  return { admin, ambassador, products, code };
}
