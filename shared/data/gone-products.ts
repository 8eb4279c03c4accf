import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/** How long it is kept that a product was deleted, in seconds: far longer than it takes to tell of it. */
const keptSeconds = 30 * 86_400;

const goneItem = z.object({ id: z.string(), title: z.string() });
export type GoneProduct = z.output<typeof goneItem>;

const runItem = z.object({
  /** Until when all deletions were told, ISO-8601; absent before the first. */
  through: z.optional(z.string()),
  /** Deletions of which it is being told now, after `through` and until then, inclusive. */
  until: z.optional(z.string()),
  /** How far that came, in the list of ambassadors. */
  after: z.optional(z.string()),
});
export type GoneRun = z.output<typeof runItem>;

/** Products that were deleted, in the order in which they were, and how far it was told to whose links held them. */
export const goneProducts = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Those after one instant and until another, inclusive, each once. */
    async between(through: string | undefined, until: string): Promise<GoneProduct[]> {
      const from = through === undefined ? "0" : `${through}~`;
      const where = {
        expression: "pk = :gone AND sk BETWEEN :from AND :to",
        values: { ":gone": partitions.goneProducts, ":from": from, ":to": `${until}~` },
      };
      const items = await Array.fromAsync(table.queryAll({ where, consistent: true }));
      const found = items.map((item) => z.parse(goneItem, item));
      return [...new Map(found.map((it) => [it.id, it])).values()];
    },
    run: (): Promise<GoneRun> => readRun(table),
  }),
  writes: (table: Table) => ({
    /** Notes how far telling came, as long as no other run has come further. @returns whether it stands there now */
    async note(before: GoneRun, after: GoneRun): Promise<boolean> {
      const put = { ...keys.goneRun(), type: "gone-run", ...after };
      const condition = equal({ through: before.through, until: before.until, after: before.after });
      if (await ConditionFailed.held(() => table.write({ put, condition }))) return true;
      // It may have been written by the first of two tries of this very write, whose answer was lost.
      return isDeepStrictEqual(await readRun(table), after);
    },
  }),
});

const readRun = async (table: Table): Promise<GoneRun> => z.parse(runItem, (await table.get(keys.goneRun())) ?? {});

/** Notes that a product is gone, beside what deletes it. @param at ISO-8601, UTC */
export const gonePut = ({ id, title }: GoneProduct, at: string): Write => ({
  put: {
    ...keys.goneProduct(at, id),
    ...{ type: "gone-product", id, title },
    ttl: Math.floor(Date.parse(at) / 1_000) + keptSeconds,
  },
  isTechnical: true,
});
