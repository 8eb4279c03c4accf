import { randomUUID } from "node:crypto";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { moveRefund, nextRefundIs, refund, refundAtStripe } from "../shop.ts";
import { expectRefunded, expectStatus } from "./expect.ts";
import { settle, soldBefore } from "./settle.ts";

/** What becomes of refunds after they were taken, cut in the same way. */
export const refundEndFlows: readonly Flow[] = [
  {
    name: "a refund fails",
    about: "money",
    async begin(stage) {
      await moveRefund(stage.world, await refundedBefore(stage), "failed");
      return { act: () => settle(stage), check: () => expectRefunded(stage, [0]) };
    },
  },
  {
    name: "a refund waits for its buyer, and is canceled",
    about: "money",
    async begin(stage) {
      await nextRefundIs(stage.world, "requires_action");
      await moveRefund(stage.world, await refundedBefore(stage), "canceled");
      return { act: () => settle(stage), check: () => expectRefunded(stage, [0]) };
    },
  },
  {
    name: "a refund takes its time, and arrives",
    about: "money",
    async begin(stage) {
      await nextRefundIs(stage.world, "pending");
      await moveRefund(stage.world, await refundedBefore(stage), "succeeded");
      return { act: () => settle(stage), check: () => expectRefunded(stage, [777]) };
    },
  },
  {
    name: "a refund of Stripe's own dashboard fails, and another follows",
    about: "money",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await moveRefund(stage.world, await refundAtStripe(stage.world, payment, 2_004), "failed");
      await refundAtStripe(stage.world, payment, 2_004);
      const check = async () => {
        await expectRefunded(stage, [2_004]);
        await expectStatus(stage, "REFUNDED");
      };
      return { act: () => settle(stage), check };
    },
  },
  ...(["failed", "canceled"] as const).map(
    (ending): Flow => ({
      name: `tell of a refund that ${ending === "failed" ? "failed" : "was canceled"}`,
      about: "news",
      async begin(stage) {
        await nextRefundIs(stage.world, "requires_action");
        await moveRefund(stage.world, await refundedBefore(stage), ending);
        await settle(stage);
        return { act: () => comeToRest(stage.world, stage.course) };
      },
    }),
  ),
];

/** A part of a sale is refunded, booked and told. @returns the refund's id */
async function refundedBefore(stage: Stage): Promise<string> {
  const { order } = await soldBefore(stage);
  const { refundId } = await refund(stage.world, stage.shop, order.orderId, randomUUID(), 777);
  await comeToRest(stage.world, stage.course);
  return refundId;
}
