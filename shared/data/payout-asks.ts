import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import type { PayoutAsk } from "../domain/payout-ask.ts";
import { type PayoutRun, runStates } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import { runPut } from "./payout-run-writes.ts";
import type { ReadOptions, Table } from "./table.ts";

const askItem = z.object({
  ambassadorId: z.string(),
  count: z.number(),
  runId: z.string(),
  askedAt: z.string(),
  state: z.enum(runStates),
  declineReason: z.optional(z.string()),
});

/** What ambassadors asked to be paid last. What is said to it is written with the run: see payout-runs.ts. */
export const payoutAsks = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(ambassadorId: string, options?: ReadOptions): Promise<PayoutAsk | undefined> {
      const item = await table.get(keys.payoutAsk(ambassadorId), options);
      return item && z.parse(askItem, item);
    },
  }),
  writes: (table: Table) => ({
    /**
     * Notes what somebody asks for, with the run of one that it makes, and what tells of it.
     * @param last what they asked for before, as it was read
     * @param by who they are, as it was read
     * @returns false where one of both is no longer so, or the run is there: look again
     */
    async insert(
      run: PayoutRun,
      { last, by, told }: { last: PayoutAsk | undefined; by: Pick<User, "id" | "standing">; told: readonly Notice[] },
    ): Promise<boolean> {
      const { id: runId, createdAt: askedAt, state } = run;
      const ask: PayoutAsk = { ambassadorId: by.id, count: (last?.count ?? 0) + 1, runId, askedAt, state };
      return ConditionFailed.held(() =>
        table.transact({
          run: runPut(run),
          ask: {
            put: { ...keys.payoutAsk(by.id), type: "payout-ask", ...ask },
            condition: last ? equal({ count: last.count, state: last.state }) : absent,
            // The run says it.
            isTechnical: true,
          },
          ...noticePuts(told, Math.floor(Date.parse(askedAt) / 1000)),
          person: { check: keys.user(by.id), condition: equal({ standing: by.standing }) },
        }),
      );
    },
  }),
});
