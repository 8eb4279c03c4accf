import { randomUUID } from "node:crypto";
import { ask, askOnce } from "../ask.ts";
import type { Flow } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { pay, placeOrder, refund, refundAtStripe, refundRequest, setBlocked, signIn } from "../shop.ts";
import { expectRefunded, expectRefundRequests } from "./expect.ts";
import { settle, soldBefore } from "./settle.ts";

const dayMs = 86_400_000;

/** Refunds, cut in the same way. */
export const moneyBackFlows: readonly Flow[] = [
  {
    name: "refund a part",
    about: "money",
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
    about: "money",
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
    name: "refund more than is left, before Herald knows it",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { orderId } = (await soldBefore(stage)).order;
      await refund(world, shop, orderId, randomUUID(), 1_500);
      const key = randomUUID();
      return {
        act: async () => {
          const { status } = await ask(world, "orders/refund", refundRequest(shop, orderId, key, 777));
          if (status !== 409) throw new Error(`Of 504 that are left, 777 are refunded: ${status}.`);
          await settle(stage);
        },
        check: async () => {
          await expectRefunded(stage, [1_500]);
          await expectRefundRequests(stage, 1);
        },
      };
    },
  },
  {
    name: "refund, and look after it days later",
    about: "money",
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
        cookies: async () => ({ admin: await signIn(world, "admin", shop.admin.email) }),
      };
    },
  },
  {
    name: "refund in Stripe's own dashboard",
    about: "money",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await refundAtStripe(stage.world, payment, 777);
      return { act: () => settle(stage), check: () => expectRefunded(stage, [777]) };
    },
  },
  {
    name: "hold a commission back, and let it go",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { orderId } = (await soldBefore(stage)).order;
      return {
        act: async () => {
          await setBlocked(world, shop, orderId, true);
          await setBlocked(world, shop, orderId, false);
          await setBlocked(world, shop, orderId, true);
        },
      };
    },
  },
  {
    name: "refund a blocked order",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const order = await placeOrder(world, shop);
      // A sale may be born blocked.
      await setBlocked(world, shop, order.orderId, true);
      await pay(world, order);
      await comeToRest(world, stage.course);
      await refund(world, shop, order.orderId, randomUUID(), 777);
      return { act: () => settle(stage), check: () => expectRefunded(stage, [777]) };
    },
  },
  {
    name: "tell of a refund",
    about: "news",
    async begin(stage) {
      const { order } = await soldBefore(stage);
      await refund(stage.world, stage.shop, order.orderId, randomUUID(), 777);
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
];
