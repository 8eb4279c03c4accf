import * as z from "zod/mini";
import { type DebtorState, maskedDebtor } from "../domain/debtor.ts";
import { AppError } from "../domain/errors.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** All that nobody is shown lies in one field, which the audit log leaves out. */
export const debtorShape = z.object({ name: z.string(), iban: z.string(), bic: z.optional(z.string()) });
const debtorItem = z.object({ version: z.int(), changedAt: z.string(), debtor: z.optional(debtorShape) });

/** The account that the shop pays from, apart from its settings: those are read by every page that a buyer opens. */
export const debtors = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Undefined where there never was one. */
    async get(): Promise<DebtorState | undefined> {
      const item = await table.get(keys.debtor());
      return item && z.parse(debtorItem, item);
    },
  }),
  writes: (table: Table) => ({
    /** Changes it, as long as nobody did meanwhile. @throws AppError `conflict` */
    async change(before: DebtorState | undefined, after: DebtorState): Promise<void> {
      const put = { ...keys.debtor(), type: "debtor", ...after, ...shownOf(after) };
      const condition = before ? equal({ version: before.version }) : absent;
      const was = before && { was: shownOf(before) };
      if (await ConditionFailed.held(() => table.write({ put, ...was, condition }))) return;
      throw new AppError("conflict", "The account was changed at the same time. Look at it and try again.");
    },
  }),
});

/** What the audit log tells. */
const shownOf = ({ debtor }: DebtorState): Item => (debtor ? { name: debtor.name, account: maskedDebtor(debtor) } : {});
