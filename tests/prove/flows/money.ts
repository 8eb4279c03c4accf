import { randomUUID } from "node:crypto";
import { askOnce } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { deliverMessages } from "../queue-delivery.ts";
import { comeToRest, runClock } from "../rest.ts";
import { closeDispute, newWish, openDispute, pay, placeOrder, refund, refundRequest, signIn } from "../shop.ts";
import { deliverWebhooks, takePosted } from "../webhook-delivery.ts";
import { expectRefunded } from "./expect.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A sale, told to everyone whom it concerns. */
async function soldBefore({ world, shop, course }: Stage) {
  const order = await placeOrder(world, shop);
  const payment = await pay(world, order);
  await comeToRest(world, course);
  return { order, payment };
}

/** What Stripe tells, up to the ledger: the webhook, its queue, the booking. News of it stays in the stream. */
async function settle({ world, course }: Stage): Promise<void> {
  course.deliveries += await deliverWebhooks(world, course.manner);
  for (let moved = 1; moved > 0; course.deliveries += moved) moved = await deliverMessages(world, course.manner);
}

/** Everything that moves money, cut where a process ends and a queue or the stream takes over. */
export const moneyFlows: readonly Flow[] = [
  {
    name: "place an order",
    movesMoney: true,
    async begin({ world, shop }) {
      const wish = newWish();
      return { act: async () => void (await placeOrder(world, shop, wish)) };
    },
  },
  {
    name: "book a payment",
    movesMoney: true,
    async begin(stage) {
      await pay(stage.world, await placeOrder(stage.world, stage.shop));
      return { act: () => settle(stage) };
    },
  },
  {
    name: "tell of a sale",
    movesMoney: true,
    async begin(stage) {
      await pay(stage.world, await placeOrder(stage.world, stage.shop));
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "refund a part",
    movesMoney: true,
    async begin(stage) {
      const { order } = await soldBefore(stage);
      const key = randomUUID();
      return {
        act: async () => {
          await refund(stage.world, stage.shop, order.orderId, key, 777);
          await settle(stage);
        },
        check: () => expectRefunded(stage, [777]),
      };
    },
  },
  {
    name: "refund what is left",
    movesMoney: true,
    async begin(stage) {
      const { order } = await soldBefore(stage);
      await refund(stage.world, stage.shop, order.orderId, randomUUID(), 1);
      await comeToRest(stage.world, stage.course);
      const key = randomUUID();
      return {
        act: async () => {
          await refund(stage.world, stage.shop, order.orderId, key);
          await settle(stage);
        },
        check: () => expectRefunded(stage, [2_004]),
      };
    },
  },
  {
    name: "refund, and look after it days later",
    movesMoney: true,
    async begin(stage) {
      const { world, shop } = stage;
      const { order } = await soldBefore(stage);
      const key = randomUUID();
      return {
        act: async () => {
          // Stripe remembers an idempotency key for a day; whoever heard nothing may ask again much later.
          for (let tries = 0, status = 500; status >= 500 && tries < 4; tries++, world.passTime(2 * dayMs)) {
            const cookies = await signIn(world, "admin", shop.admin.email);
            const again = { ...shop, admin: { ...shop.admin, cookies } };
            ({ status } = await askOnce(world, "orders/refund", refundRequest(again, order.orderId, key, 600)));
          }
          await settle(stage);
        },
        check: () => expectRefunded(stage, [600]),
      };
    },
  },
  {
    name: "tell of a refund",
    movesMoney: true,
    async begin(stage) {
      const { order } = await soldBefore(stage);
      await refund(stage.world, stage.shop, order.orderId, randomUUID(), 777);
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "open a dispute",
    movesMoney: true,
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await openDispute(stage.world, payment);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  ...(["won", "lost"] as const).map(
    (outcome): Flow => ({
      name: `close a dispute as ${outcome}`,
      movesMoney: true,
      async begin(stage) {
        const { payment } = await soldBefore(stage);
        const dispute = await openDispute(stage.world, payment);
        await comeToRest(stage.world, stage.course);
        await closeDispute(stage.world, dispute, outcome);
        return { act: () => comeToRest(stage.world, stage.course) };
      },
    }),
  ),
  {
    name: "end an unpaid order",
    movesMoney: true,
    async begin(stage) {
      const { world } = stage;
      await placeOrder(world, stage.shop);
      world.passTime(66 * minuteMs);
      return {
        act: async () => {
          await runClock(world, "checkout/expire");
          await settle(stage);
        },
      };
    },
  },
  {
    name: "settle a payment whose webhook never came",
    movesMoney: true,
    async begin(stage) {
      const { world } = stage;
      await pay(world, await placeOrder(world, stage.shop));
      await takePosted(world);
      world.passTime(20 * minuteMs);
      return {
        act: async () => {
          await runClock(world, "checkout/expire");
          await settle(stage);
        },
      };
    },
  },
  {
    name: "close a day",
    movesMoney: true,
    async begin(stage) {
      const { world, shop, course } = stage;
      const { order } = await soldBefore(stage);
      await refund(world, shop, order.orderId, randomUUID(), 500);
      await comeToRest(world, course);
      world.passTime(48 * 60 * minuteMs);
      return {
        act: async () => {
          await runClock(world, "stats/aggregate");
          await settle(stage);
        },
      };
    },
  },
];
