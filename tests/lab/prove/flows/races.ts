import { randomUUID } from "node:crypto";
import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import { httpEvent } from "../../kit/events.ts";
import { ask } from "../ask.ts";
import type { Flow } from "../history.ts";
import { deliverMessages } from "../queue-delivery.ts";
import { comeToRest } from "../rest.ts";
import {
  closeDispute,
  escalateDispute,
  moveRefund,
  newPurchase,
  nextRefundIs,
  openDispute,
  orderRequest,
  pay,
  placeOrder,
  refundAtStripe,
  refundRequest,
} from "../shop.ts";
import { deliverChanges } from "../stream-delivery.ts";
import { deliverWebhooks } from "../webhook-delivery.ts";
import { expectOrders, expectRefunded } from "./expect.ts";
import { soldBefore } from "./settle.ts";

const minuteMs = 60_000;

/** What meets in time; run in storms, whose seed says who comes first at each call. */
export const raceFlows: readonly Flow[] = [
  {
    name: "two tabs place one order",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const asked = orderRequest(shop, newPurchase());
      return {
        act: async () => {
          const event = () => httpEvent("checkout/create-session", asked, world.cloud.secrets.edgeKey);
          const tabs = Array.from({ length: 3 }, () => ({ name: "checkout/create-session" as const, event: event() }));
          await world.lambda.race(tabs, course.policy.random);
          const { status } = await ask(world, "checkout/create-session", asked);
          if (status !== 201) throw new Error(`The order can't be placed again: ${status}.`);
        },
        check: () => expectOrders(stage, ["PENDING"]),
      };
    },
  },
  {
    name: "two names at once",
    about: "the rest",
    async begin({ world, shop, course }) {
      const asked = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
      const names = [{ firstName: "Augusta" }, { lastName: "King" }, { firstName: "Li", lastName: "Wu" }];
      return {
        act: async () => {
          const runs = names.map((body) => ({
            name: "accounts/update-profile" as const,
            event: httpEvent("accounts/update-profile", { ...asked, body }, world.cloud.secrets.edgeKey),
          }));
          await world.lambda.race(runs, course.policy.random);
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "two refunds at once",
    about: "money",
    async begin(stage) {
      const { orderId } = (await soldBefore(stage)).order;
      const { world, shop, course } = stage;
      const key = randomUUID();
      return {
        act: async () => {
          const asked = [[key, 700] as const, [key, 700] as const, [randomUUID(), 500] as const];
          const runs = asked.map(([each, amount]) => {
            const event = httpEvent(
              "orders/refund",
              refundRequest(shop, orderId, each, amount),
              world.cloud.secrets.edgeKey,
            );
            return { name: "orders/refund" as const, event };
          });
          await world.lambda.race(runs, course.policy.random);
        },
        // The same request twice is one refund, the other one is another; only a fault may have ended either.
        check: () => expectRefunded(stage, world.director.hits.length > 0 ? [0, 500, 700, 1_200] : [1_200]),
      };
    },
  },
  {
    name: "everything about three orders at once",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const payments: string[] = [];
      for (const email of ["a@buyer.example", "b@buyer.example", "c@buyer.example"]) {
        payments.push(await pay(world, await placeOrder(world, shop, newPurchase(email))));
      }
      const [first = "", second = "", third = ""] = payments;
      await refundAtStripe(world, first, 500);
      // Made and ended before anybody heard of it: its events may come in any order.
      await moveRefund(world, await refundAtStripe(world, first, 77), "failed");
      await nextRefundIs(world, "requires_action");
      await moveRefund(world, await refundAtStripe(world, first, 99), "canceled");
      await escalateDispute(world, await openDispute(world, second, true));
      // Opened and won before anybody heard of it: the two events may come in either order.
      await closeDispute(world, await openDispute(world, third), "won");
      return { act: () => comeToRest(world, stage.course) };
    },
  },
  {
    name: "the clock settles what the webhook tells",
    about: "money",
    async begin({ world, shop, course }) {
      await pay(world, await placeOrder(world, shop));
      world.passTime(20 * minuteMs);
      return {
        act: async () => {
          course.deliveries += await deliverWebhooks(world, course.policy);
          const clock = { name: "checkout/expire" as const, event: scheduledEvent("checkout/expire") };
          course.deliveries += await deliverMessages(world, { ...course.policy, atOnce: true }, [clock]);
        },
      };
    },
  },
  {
    name: "sales go on while the leaderboard is written",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop, newPurchase("a@buyer.example")));
      course.deliveries += await deliverWebhooks(world, course.policy);
      await deliverMessages(world, course.policy);
      await deliverChanges(world, course.policy, course.changes);
      await pay(world, await placeOrder(world, shop, newPurchase("b@buyer.example")));
      await deliverWebhooks(world, course.policy);
      return {
        act: async () => {
          const rebuild = { name: "stats/aggregate" as const, event: scheduledEvent("stats/aggregate") };
          course.deliveries += await deliverMessages(world, { ...course.policy, atOnce: true }, [rebuild]);
        },
      };
    },
  },
];
