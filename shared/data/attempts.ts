import * as z from "zod/mini";
import { entity } from "./entity.ts";

import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const attemptsItem = z.object({ tries: z.number() });

/** Counts tries by subject (an account or an address) in fixed windows. */
export const attempts = /* @__PURE__ */ entity({
  reads: () => ({}),
  writes: (table: Table) => ({
    /**
     * Counts one more try (or, with −1, takes one back) in one round trip.
     * @returns how many this window has now
     */
    async count(subject: string, windowStart: number, windowSeconds: number, by: 1 | -1 = 1): Promise<number> {
      const item = await table.write({
        isTechnical: true,
        update: keys.attempts(subject, String(windowStart)),
        change: { set: { ttl: windowStart + 2 * windowSeconds }, add: { tries: by } },
      });
      return z.parse(attemptsItem, item).tries;
    },
  }),
});
