import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import type { Flow } from "../history.ts";
import { deliverMessages, deliverSlowly } from "../queue-delivery.ts";
import { deliver, runClock } from "../rest.ts";
import { newPurchase, pay, placeOrder } from "../shop.ts";
import { deliverChanges } from "../stream-delivery.ts";
import { deliverWebhooks } from "../webhook-delivery.ts";
import { settle, soldBefore } from "./settle.ts";

const minuteMs = 60_000;

/** Somebody stands still in the middle of their work while the world goes on. */
export const slowFlows: readonly Flow[] = [
  {
    name: "a slow worker writes the leaderboard",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop, newPurchase("a@buyer.example")));
      await deliverWebhooks(world, course.policy);
      await deliverMessages(world, course.policy);
      await deliverChanges(world, course.policy, course.changes);
      await pay(world, await placeOrder(world, shop, newPurchase("b@buyer.example")));
      return {
        act: () =>
          // It has read the first sale's figure, and writes it when the second's is on the board already.
          deliverSlowly(world, "rankings", "ZADD", async () => {
            await settle(stage);
            await deliver(world, course);
          }),
      };
    },
  },
  {
    name: "a sale is booked into a day that is being closed",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      await soldBefore(stage);
      world.passTime(14 * 60 * minuteMs);
      await pay(world, await placeOrder(world, shop, newPurchase("late@buyer.example")));
      await deliverWebhooks(world, course.policy);
      return {
        act: async () => {
          const event = scheduledEvent("stats/aggregate");
          const closing = await world.lambda.startSlow("stats/aggregate", event, "TransactWriteItems");
          // An instance whose clock is hours behind books into yesterday.
          const { skewOf } = world.lambda;
          world.lambda.skewOf = () => -3 * 60 * minuteMs;
          course.deliveries += await deliverMessages(world, course.policy);
          world.lambda.skewOf = skewOf;
          await closing.goOn();
          await runClock(world, "stats/aggregate");
        },
      };
    },
  },
];
