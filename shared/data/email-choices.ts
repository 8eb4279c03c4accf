import { type Unsubscription, unwantedFields } from "../domain/email-choice.ts";
import { type ChosenTopic, chosenTopics } from "../domain/email-kind.ts";
import { AppError } from "../domain/errors.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal, exists } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** Which e-mails somebody wants. It lies in the person's item, which whoever writes to them has read. */
export const emailChoices = /* @__PURE__ */ entity({
  reads: () => ({}),
  writes: (table: Table) => ({
    /** Each by itself: two choices at once are both kept. @throws AppError `not_found` */
    async choose(userId: string, wanted: { [Topic in ChosenTopic]?: boolean | undefined }): Promise<void> {
      const chosen = chosenTopics.flatMap((topic) => {
        const isWanted = wanted[topic];
        return isWanted === undefined ? [] : [[unwantedFields[topic], !isWanted] as const];
      });
      const set = Object.fromEntries(chosen);
      const write = { update: keys.user(userId), change: { set }, condition: exists };
      if (await ConditionFailed.held(() => table.write(write))) return;
      throw new AppError("not_found", "This account does not exist.");
    },
    /** By a key of an e-mail's link. @returns false where that is not the person's */
    async unsubscribe({ topic, userId, key }: Unsubscription): Promise<boolean> {
      const write = {
        update: keys.user(userId),
        change: { set: { [unwantedFields[topic]]: true } },
        condition: equal({ unsubscribeKey: key }),
      };
      return ConditionFailed.held(() => table.write(write));
    },
  }),
});
