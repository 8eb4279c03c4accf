import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { type Climbed, soldBy } from "../domain/tier.ts";
import { readBalance } from "./balances.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import type { Table } from "./table.ts";
import { userItem } from "./users.ts";
import type { Write } from "./write.ts";

/** Which tier an ambassador keeps from now on, none where it is undefined, and what tells them. */
export interface Kept {
  tierId: string | undefined;
  notice: Notice | undefined;
}

/** Which tier ambassadors keep, whatever they sell and whatever goes back. It lies in the person's item, which an order reads for their group, too. */
export const tiers = /* @__PURE__ */ entity({
  reads: () => ({}),
  writes: (table: Table) => ({
    /**
     * Has a rule decide which tier an ambassador keeps, of what they and their sales are when it is written, and tells them in the same transaction.
     * @param decide undefined where nothing changes
     * @returns false where there is no such ambassador
     */
    async keep(
      ambassadorId: string,
      decide: (user: User, sold: Omit<Climbed, "tierId">) => Kept | undefined,
      nowSeconds: number,
    ): Promise<boolean> {
      for (;;) {
        const [item, balance] = await Promise.all([
          table.get(keys.user(ambassadorId)),
          readBalance(table, ambassadorId),
        ]);
        const before = item && z.parse(userItem, item);
        if (before?.scope !== "ambassador" || before.standing === "left") return false;
        const kept = decide(before, soldBy(balance));
        if (!kept) return true;
        const notices = kept.notice ? noticePuts([kept.notice], nowSeconds) : {};
        if (await ConditionFailed.held(() => table.transact({ user: keepWrite(before, kept.tierId), ...notices })))
          return true;
      }
    },
  }),
});

/** As they were read: who left meanwhile keeps nothing, and is told nothing. */
function keepWrite({ id, tierId: was, standingVersion, email }: User, tierId: string | undefined): Write {
  return {
    update: keys.user(id),
    change: tierId === undefined ? { remove: ["tierId"] } : { set: { tierId } },
    was: { tierId: was },
    condition: equal({ tierId: was, standingVersion, email }),
  };
}
