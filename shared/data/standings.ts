import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { standings as known, type Place, type Standing, standingOf } from "../domain/standing.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import { noticePut } from "./notices.ts";
import type { ReadOptions, Table } from "./table.ts";
import { userItem } from "./users.ts";
import type { Write } from "./write.ts";

const standingItem = z.object({ standing: z.optional(z.enum(known)) });

/** Where an ambassador comes to stand, and what tells them. */
export interface Decision {
  place: Place;
  notice: Notice;
}

/** Where ambassadors stand with the shop. It lies in the person's item, so that one read tells both. */
export const standings = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Undefined where nobody is there. */
    async of(ambassadorId: string, options?: ReadOptions): Promise<Standing | undefined> {
      const item = await table.get(keys.user(ambassadorId), options);
      return item && standingOf(z.parse(standingItem, item));
    },
  }),
  writes: (table: Table) => ({
    /**
     * Has a rule decide where an ambassador comes to stand, as they are when it is written, and tells them in the same transaction.
     * @param decide undefined where nothing changes
     * @returns the ambassador as they were; undefined where there is none
     */
    async change(
      ambassadorId: string,
      decide: (before: User) => Decision | undefined,
      nowSeconds: number,
    ): Promise<User | undefined> {
      for (;;) {
        const item = await table.get(keys.user(ambassadorId));
        const before = item && z.parse(userItem, item);
        if (before?.scope !== "ambassador") return undefined;
        const decision = decide(before);
        if (!decision) return before;
        const writes = {
          user: standingWrite(before, decision.place),
          notice: noticePut(decision.notice, nowSeconds),
        };
        if (await ConditionFailed.held(() => table.transact(writes))) return before;
      }
    },
  }),
});

/** That of a place which is told of in the audit log. */
const told = ({ standing, standingReason }: Place) => ({ standing, standingReason });

/** Puts an ambassador where they come to stand, as they were read; the address too, as it is told there. */
function standingWrite(before: User, place: Place): Write {
  const { id, createdAt, email, standingVersion } = before;
  const standing = standingOf(place);
  const index = standing !== "active" && indexKeys.ambassadorsOf(standing, createdAt, id);
  const remove = [...(index ? [] : ["gsi2pk", "gsi2sk"]), ...(place.standingReason ? [] : ["standingReason"])];
  return {
    update: keys.user(id),
    change: { set: { ...place, ...index }, remove },
    was: told(before),
    condition: equal({ standingVersion, email }),
  };
}
