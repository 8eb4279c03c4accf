import * as z from "zod/mini";
import { invalidField } from "../domain/errors.ts";
import type { Storefront } from "../domain/storefront.ts";
import * as words from "../words/en/fields.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { indexKeys, type Key, keys } from "./keys.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Write } from "./write.ts";

const storefrontItem = z.object({
  slug: z.string(),
  ambassadorId: z.string(),
  ambassadorName: z.string(),
  openedAt: z.optional(z.string()),
});

/** What an ambassador calls theirs now; no slug where it is closed. */
const ownItem = z.object({ slug: z.optional(z.string()) });

/**
 * Storefronts, by their slugs, and which of them an ambassador has open. As slugs of links do, a slug that was given back stays its
 * ambassador's.
 */
export const storefronts = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async ofSlug(slug: string, options?: ReadOptions): Promise<Storefront | undefined> {
      const item = await table.get(keys.storefront(slug), options);
      return item && z.parse(storefrontItem, item);
    },
    /** What an ambassador's storefront is called; undefined where they have none open. */
    async slugOf(ambassadorId: string): Promise<string | undefined> {
      const item = await table.get(keys.ownStorefront(ambassadorId));
      return item && z.parse(ownItem, item).slug;
    },
  }),
  writes: (table: Table) => ({
    /**
     * Opens a storefront, in place of the one that its ambassador had open. @param before what that is called
     * @returns false where they have another open meanwhile
     * @throws AppError `invalid_request` at `slug` where that is somebody else's
     */
    async open(storefront: Storefront, before: string | undefined): Promise<boolean> {
      const { slug, ambassadorId } = storefront;
      const writes = {
        own: calledNow(ambassadorId, slug, before),
        taken: taking(storefront),
        ...(before !== undefined && { gaveBack: givingBack(before, ambassadorId) }),
      };
      try {
        await table.transact(writes);
        return true;
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        if (!error.refused.includes("taken") || error.refused.includes("own")) return false;
        throw invalidField("slug", words.slug_taken());
      }
    },
    /** @returns false where the ambassador has another open meanwhile */
    close: (ambassadorId: string, slug: string): Promise<boolean> =>
      ConditionFailed.held(() =>
        table.transact({ own: calledNow(ambassadorId, undefined, slug), gaveBack: givingBack(slug, ambassadorId) }),
      ),
  }),
});

/** Found among what is erased of who leaves: the slug is often their name. */
const traced = (ambassadorId: string, key: Key) => ({ ...key, ...indexKeys.traces(ambassadorId, key.pk) });

function calledNow(ambassadorId: string, slug: string | undefined, before: string | undefined): Write {
  const put = { ...traced(ambassadorId, keys.ownStorefront(ambassadorId)), type: "ownStorefront", slug };
  // Of one that was never opened there is no item, and of a closed one no slug.
  return { put, was: { slug: before }, condition: equal({ slug: before }) };
}

/** Taken where nobody ever had it, or its own ambassador gave it back. */
function taking(storefront: Storefront): Write {
  const { slug, ambassadorId } = storefront;
  return {
    put: { ...traced(ambassadorId, keys.storefront(slug)), type: "storefront", ...storefront },
    condition: {
      expression: "attribute_not_exists(pk) OR (ambassadorId = :own AND attribute_not_exists(openedAt))",
      values: { ":own": ambassadorId },
    },
  };
}

const givingBack = (slug: string, ambassadorId: string): Write => ({
  update: keys.storefront(slug),
  change: { remove: ["openedAt"] },
  condition: equal({ ambassadorId }),
});
