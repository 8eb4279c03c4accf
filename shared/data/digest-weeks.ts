import * as z from "zod/mini";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const weekItem = z.object({ week: z.string() });

/** How far the weekly digests came: the last week whose were asked for, by its Monday. Who was sent one, their marker says. */
export const digestWeeks = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Undefined before the first week. */
    async last(): Promise<string | undefined> {
      const item = await table.get(keys.digestWeek());
      return item && z.parse(weekItem, item).week;
    },
  }),
  writes: (table: Table) => ({
    /** Never back to an earlier week. */
    async note(week: string): Promise<void> {
      const put = { ...keys.digestWeek(), type: "digest-week", week };
      const condition = {
        expression: "attribute_not_exists(pk) OR #week < :week",
        names: { "#week": "week" },
        values: { ":week": week },
      };
      await ConditionFailed.held(() => table.write({ put, condition }));
    },
  }),
});
