import { randomUUID } from "node:crypto";
import { TABLE } from "../../../../infra/local/environment.ts";
import { STREAM_DEAD_LETTERS } from "../../../../infra/local/services/queues.ts";
import type { Flow } from "../history.ts";
import { takePosted } from "../posted.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newPurchase, pay, placeOrder, refund } from "../shop.ts";
import { putUnreadable } from "../table-state.ts";
import { expectOrders } from "./expect.ts";
import { runAndSettle, settle, soldBefore } from "./settle.ts";

const minuteMs = 60_000;

/** A sale from the order to the closed day, cut where a process ends and a queue or the stream takes over. */
export const saleFlows: readonly Flow[] = [
  {
    name: "place an order",
    about: "money",
    async begin(stage) {
      const purchase = newPurchase();
      return {
        act: async () => void (await placeOrder(stage.world, stage.shop, purchase)),
        check: () => expectOrders(stage, ["PENDING"]),
      };
    },
  },
  {
    name: "book a payment",
    about: "money",
    async begin(stage) {
      await pay(stage.world, await placeOrder(stage.world, stage.shop));
      return { act: () => settle(stage) };
    },
  },
  {
    name: "tell of a sale",
    about: "news",
    async begin(stage) {
      await pay(stage.world, await placeOrder(stage.world, stage.shop));
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "end an unpaid order",
    about: "money",
    async begin(stage) {
      const { world } = stage;
      await placeOrder(world, stage.shop);
      world.passTime(66 * minuteMs);
      return { act: () => runAndSettle(stage, "checkout/expire") };
    },
  },
  {
    name: "settle a payment whose webhook never came",
    about: "money",
    async begin(stage) {
      const { world } = stage;
      await pay(world, await placeOrder(world, stage.shop));
      await takePosted(world);
      world.passTime(20 * minuteMs);
      return { act: () => runAndSettle(stage, "checkout/expire") };
    },
  },
  {
    name: "close a day",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { order } = await soldBefore(stage);
      await refund(world, shop, order.orderId, randomUUID(), 500);
      await comeToRest(world, course);
      // One day is over, and no more: each would be the same once more.
      world.passTime(26 * 60 * minuteMs);
      return { act: () => runAndSettle(stage, "stats/aggregate") };
    },
  },
  ...[0, 20].map(
    (daysLater): Flow => ({
      name: daysLater === 0 ? "write the leaderboard again" : "write the leaderboard again in a month without sales",
      about: "news",
      async begin(stage) {
        const { world } = stage;
        await soldBefore(stage);
        world.passTime(daysLater * 24 * 60 * minuteMs);
        // The days since are closed already: closing them is another flow's.
        if (daysLater > 0) await runClock(world, "stats/aggregate");
        await comeToRest(world, stage.course);
        await world.emptyRedis();
        return {
          async act() {
            await runAndSettle(stage, "stats/aggregate");
            if (daysLater === 0) return;
            // A board that could not be asked is asked again an hour later.
            world.passTime(60 * minuteMs);
            await runAndSettle(stage, "stats/aggregate");
          },
        };
      },
    }),
  ),
  {
    name: "tell of a sale beside a change that nobody can read",
    about: "news",
    async begin(stage) {
      const { world } = stage;
      await pay(world, await placeOrder(world, stage.shop));
      await putUnreadable(world.cloud.database.client, TABLE);
      await settle(stage);
      return {
        act: () => comeToRest(world, stage.course),
        check: async () => {
          if (world.cloud.queues.count(STREAM_DEAD_LETTERS) === 0) throw new Error("The change was thrown away.");
        },
      };
    },
  },
];
