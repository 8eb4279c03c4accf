import * as z from "zod/mini";
import type { Link } from "../domain/link.ts";
import type { Slug } from "../domain/slug.ts";
import { equal } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import type { Item, Write } from "./write.ts";

const slugItem = z.object({
  slug: z.string(),
  ambassadorId: z.string(),
  code: z.optional(z.string()),
  productIds: z.array(z.string()),
});

export const slugOf = (item: Item): Slug => z.parse(slugItem, item);

/** The writes of another slug, or of none: the new one is taken, the old one given back, with the link or not at all. */
export function slugWrites(before: Link, after: Link): Record<string, Write> {
  if (after.slug === before.slug) return {};
  return {
    ...(after.slug !== undefined && { slug: taking(after, after.slug) }),
    ...(before.slug !== undefined && { gaveBack: givingBack(before.slug, before) }),
  };
}

/** Taken where nobody ever had it, or its own ambassador gave it back. */
function taking({ ambassadorId, code, productIds }: Link, slug: string): Write {
  const key = keys.slug(slug);
  return {
    // What somebody calls a link is often their name: it is found among what is erased of who leaves.
    put: { ...key, type: "slug", slug, ambassadorId, code, productIds, ...indexKeys.traces(ambassadorId, key.pk) },
    condition: {
      expression: "attribute_not_exists(pk) OR (ambassadorId = :own AND attribute_not_exists(code))",
      values: { ":own": ambassadorId },
    },
  };
}

function givingBack(slug: string, { code }: Link): Write {
  return { update: keys.slug(slug), change: { remove: ["code"] }, condition: equal({ code }) };
}
