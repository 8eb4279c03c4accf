import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { laptopShop } from "../settings/settings.ts";
import { brand } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";

const settings = z.object({
  brand: z.object({ name: z.string(), color: z.string(), logoUrl: z.optional(z.string()) }),
});
const uploaded = z.object({ logoUrl: z.string() });

/** The owner gives the shop a name, a colour and a logo. Where whoever started it has said any of them, it stays as they said. */
export async function addBrand(owner: DemoClient): Promise<void> {
  const { brand: first } = await owner.call("GET /api/admin/settings", undefined, settings);
  if (first.name !== laptopShop.name || first.color !== laptopShop.color || first.logoUrl) return;
  const file = await readFile(join(import.meta.dirname, "pictures", brand.logoFile));
  const { logoUrl } = await owner.call("POST /api/admin/logos", { picture: file.toString("base64") }, uploaded);
  const { name, color } = brand;
  await owner.call("PUT /api/admin/settings", { brand: { name, color, logoUrl } }, settings);
}
