import type { Flow } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { closeDispute, escalateDispute, openDispute } from "../shop.ts";
import { expectStatus } from "./expect.ts";
import { settle, soldBefore } from "./settle.ts";

/** Disputes, cut in the same way. */
export const disputeFlows: readonly Flow[] = [
  {
    name: "open a dispute",
    about: "money",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await openDispute(stage.world, payment);
      return { act: () => settle(stage) };
    },
  },
  ...(["won", "lost"] as const).map(
    (outcome): Flow => ({
      name: `close a dispute as ${outcome}`,
      about: "money",
      async begin(stage) {
        const { payment } = await soldBefore(stage);
        const dispute = await openDispute(stage.world, payment);
        await comeToRest(stage.world, stage.course);
        await closeDispute(stage.world, dispute, outcome);
        return { act: () => settle(stage) };
      },
    }),
  ),
  {
    name: "tell of a dispute",
    about: "news",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await openDispute(stage.world, payment);
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "tell of a dispute's end",
    about: "news",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      const dispute = await openDispute(stage.world, payment);
      await comeToRest(stage.world, stage.course);
      await closeDispute(stage.world, dispute, "lost");
      await settle(stage);
      return { act: () => comeToRest(stage.world, stage.course) };
    },
  },
  {
    name: "an inquiry becomes a chargeback",
    about: "money",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      const inquiry = await openDispute(stage.world, payment, true);
      await settle(stage);
      await expectStatus(stage, "PAID");
      await escalateDispute(stage.world, inquiry);
      return { act: () => settle(stage), check: () => expectStatus(stage, "DISPUTED") };
    },
  },
  {
    name: "an inquiry is closed",
    about: "money",
    async begin(stage) {
      const { payment } = await soldBefore(stage);
      await closeDispute(stage.world, await openDispute(stage.world, payment, true), "warning_closed");
      return { act: () => settle(stage), check: () => expectStatus(stage, "PAID") };
    },
  },
];
