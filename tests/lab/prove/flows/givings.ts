import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { FunctionName } from "../../../../shared/topology.ts";
import { httpEvent } from "../../kit/events.ts";
import { ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, refund, refundRequest, type Shop } from "../shop.ts";
import { expectBooks } from "./expect-books.ts";
import { owedBefore, paidOut, start } from "./payout-stage.ts";
import { expectAnswers } from "./people-expect.ts";
import { settle, soldBefore } from "./settle.ts";

type Ambassador = Shop["ambassador"];
const balance = z.object({ availableMinor: z.int(), heldMinor: z.int(), payingMinor: z.int() });

/** What the sale of a flow earns, and a refund of 777 of it takes. */
const [share, taken] = [200, 77];

const givingOf = ({ shop }: Stage, orderId: string, to: Ambassador, key = randomUUID(), from = shop.ambassador) => ({
  ...{ cookies: shop.admin.cookies, path: { orderId }, headers: { "idempotency-key": key } },
  body: { fromAmbassadorId: from.id, toAmbassadorId: to.id, reason: "The buyer came over their flyer." },
});

async function expectOwed(stage: Stage, { cookies }: Ambassador, available: number, held: number): Promise<void> {
  const { availableMinor, heldMinor } = await get(stage.world, "balances/read-own", { cookies }, balance);
  if (availableMinor !== available || heldMinor !== held) {
    throw new Error(`${availableMinor} is available and ${heldMinor} held, not ${available} and ${held}.`);
  }
}

/** Sales given to the ambassador they belong to, cut at every call. */
export const givingFlows: readonly Flow[] = [
  {
    name: "give a sale to another ambassador, and refund a part of it",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { order } = await soldBefore(stage);
      const other = await newAmbassador(world, "ben@ambassador.example");
      const [key, refundKey] = [randomUUID(), randomUUID()];
      return {
        act: async () => {
          const giving = givingOf(stage, order.orderId, other, key);
          await expectAnswers(stage, "orders/give", giving, 201);
          await expectAnswers(stage, "orders/give", giving, 201);
          await refund(world, shop, order.orderId, refundKey, 777);
          await settle(stage);
        },
        check: async () => {
          await expectOwed(stage, shop.ambassador, 0, 0);
          await expectOwed(stage, other, 0, share - taken);
          // Whose it is no more reads that; it was theirs, though.
          const path = { orderId: order.orderId };
          const read = z.object({ commissionMinor: z.int(), givenAway: z.optional(z.object({ reason: z.string() })) });
          const asked = { cookies: shop.ambassador.cookies, path };
          const { commissionMinor, givenAway } = await get(world, "commissions/explain-own", asked, read);
          if (commissionMinor !== 0 || !givenAway) throw new Error("Whom it was taken from is not told so.");
          await expectBooks(stage);
        },
      };
    },
  },
  {
    name: "give a sale that was paid out, and give it back",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const { orderId } = await owedBefore(stage);
      await paidOut(stage);
      const other = await newAmbassador(world, "ben@ambassador.example");
      const [key, back] = [randomUUID(), randomUUID()];
      return {
        act: async () => {
          await expectAnswers(stage, "orders/give", givingOf(stage, orderId, other, key), 201);
          await expectOwed(stage, shop.ambassador, -share, 0);
          await expectOwed(stage, other, share, 0);
          await expectAnswers(stage, "orders/give", givingOf(stage, orderId, shop.ambassador, back, other), 201);
          await settle(stage);
        },
        check: async () => {
          await expectOwed(stage, shop.ambassador, 0, 0);
          await expectOwed(stage, other, 0, 0);
        },
      };
    },
  },
];

/** What meets in time: two people give a sale to one and to another, beside its refund and a run. */
export const givingRaces: readonly Flow[] = [
  {
    name: "a sale is given by two at once, beside a refund and a payout run",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { orderId } = await owedBefore(stage);
      const ben = await newAmbassador(world, "ben@ambassador.example");
      const cleo = await newAmbassador(world, "cleo@ambassador.example");
      await start(stage, randomUUID());
      const key = world.cloud.secrets.edgeKey;
      return {
        act: async () => {
          const asked = (name: FunctionName, more: object) => ({ name, event: httpEvent(name, more, key) });
          await ask(world, "orders/refund", refundRequest(shop, orderId, randomUUID(), 777));
          await world.lambda.race(
            [
              ...[ben, ben, cleo].map((to) => asked("orders/give", givingOf(stage, orderId, to))),
              asked("orders/block", { cookies: shop.admin.cookies, path: { orderId }, body: { reason: "A look." } }),
            ],
            course.policy.random,
          );
          await comeToRest(world, course);
        },
      };
    },
  },
];
