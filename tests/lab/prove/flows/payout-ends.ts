import { randomUUID } from "node:crypto";
import type { Flow } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { refund } from "../shop.ts";
import { bonus, expectBalance, owedBefore, paidOut, resultsOf, say, share } from "./payout-stage.ts";
import { settle } from "./settle.ts";

/** What becomes of a payout that has left. */
export const payoutEndFlows: readonly Flow[] = [
  {
    name: "confirm a payout, of which a part comes back",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      return {
        act: async () => {
          await say(stage, { payoutId, became: "sent" });
          await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05", reference: "Statement 12" });
          await say(stage, { payoutId, became: "returned", returnedMinor: 300 });
          // All that came back so far, and not what came back since.
          await say(stage, { payoutId, became: "returned", returnedMinor: 450 });
        },
        check: () => expectBalance(stage, 450, 0, share + bonus - 450),
      };
    },
  },
  {
    name: "tell of a payout that arrives",
    about: "news",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05" });
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "refund what is on its way, which then fails",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { orderId } = await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      const key = randomUUID();
      return {
        act: async () => {
          await refund(world, shop, orderId, key);
          await settle(stage);
          await say(stage, { payoutId, became: "failed", reason: "The account is closed." });
        },
        check: () => expectBalance(stage, bonus, 0, 0),
      };
    },
  },
  {
    name: "read a result file and book it, twice",
    about: "money",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      await say(stage, { payoutId, became: "sent" });
      return {
        act: async () => {
          for (const _time of [1, 2]) for (const outcome of await resultsOf(stage, payoutId)) await say(stage, outcome);
        },
        check: async () => {
          if ((await resultsOf(stage, payoutId)).length > 0)
            throw new Error("What is booked is to be booked once more.");
          await expectBalance(stage, 0, 0, share + bonus);
        },
      };
    },
  },
  {
    name: "a payout of which nobody knows, and that then arrived",
    about: "news",
    async begin(stage) {
      await owedBefore(stage);
      const payoutId = await paidOut(stage);
      return {
        act: async () => {
          await say(stage, { payoutId, became: "sent" });
          await say(stage, { payoutId, became: "unknown" });
          await runClock(stage.world, "payouts/find-late");
          await expectBalance(stage, 0, share + bonus, 0);
          await say(stage, { payoutId, became: "paid", paidOn: "2026-01-05" });
        },
        check: () => expectBalance(stage, 0, 0, share + bonus),
      };
    },
  },
];
