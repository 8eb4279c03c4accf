import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, orderRequest, type Purchase, pay, placeOrder } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";
import { runAndSettle } from "./settle.ts";

const minuteMs = 60_000;
const code = "LAST-ONE";
const listed = z.object({
  items: z.array(z.object({ code: z.string(), uses: z.int(), archivedAt: z.optional(z.string()) })),
});
const booked = z.object({ totalMinor: z.int(), split: z.object({ ambassadorMinor: z.int() }) });

const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });
const withCoupon = (email: string): Purchase => ({ ...newPurchase(email), coupon: code });
const make = (stage: Stage, terms: object) =>
  expectAnswers(stage, "coupons/create", { ...owners(stage), body: { code, ...terms } }, 201);
const seen = async (stage: Stage) => (await get(stage.world, "coupons/list", owners(stage), listed)).items[0];

async function expectUses(stage: Stage, expected: number): Promise<void> {
  const uses = (await seen(stage))?.uses;
  if (uses !== expected) throw new Error(`The coupon says that it was used ${uses} times, not ${expected}.`);
}

/** Coupons of the shop's, and the uses that orders hold of them. */
export const couponFlows: readonly Flow[] = [
  {
    name: "make a coupon, change and archive it",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      return {
        act: async () => {
          // Told late that it was done, the next try finds the code taken.
          await expectAnswers(stage, "coupons/create", { ...owners(stage), body: { code, offBps: 1_000 } }, 201, 400);
          const path = { couponCode: code };
          const body = { offMinor: 150, maxUses: 3, archived: true };
          await expectAnswers(stage, "coupons/update", { ...owners(stage), path, body }, 200);
          await comeToRest(world, course);
        },
        check: async () => {
          if (!(await seen(stage))?.archivedAt) throw new Error("The coupon is not archived.");
        },
      };
    },
  },
  {
    name: "place an order with a coupon's last use, and let it expire",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      await make(stage, { offBps: 2_500, maxUses: 1, oncePerBuyer: true, productIds: [shop.productIds[1]] });
      const [first, second] = [withCoupon("first@buyer.example"), withCoupon("second@buyer.example")];
      return {
        act: async () => {
          const { body } = orderRequest(shop, first);
          const asked = { body: { code: body.code, lines: body.lines, coupon: code } };
          await expectAnswers(stage, "checkout/price-coupon", asked, 200);
          await placeOrder(world, shop, first);
          world.passTime(66 * minuteMs);
          await runAndSettle(stage, "checkout/expire");
        },
        check: async () => {
          await expectUses(stage, 0);
          const { orderId, ...order } = await placeOrder(world, shop, second);
          await pay(world, { orderId, ...order });
          await comeToRest(world, stage.course);
          await expectUses(stage, 1);
          const asked = { ...owners(stage), path: { orderId } };
          const { totalMinor, split } = await get(world, "orders/read", asked, booked);
          // A quarter of three cups at 3.33 is 2.50 off 20.04; a tenth of what is left is the ambassador's.
          if (totalMinor !== 1_754 || split.ambassadorMinor !== 175)
            throw new Error(`${totalMinor} was booked, and ${split.ambassadorMinor} of it earned.`);
        },
      };
    },
  },
];

/** What meets in time. */
export const couponRaces: readonly Flow[] = [
  {
    name: "a coupon's last use is raced by two buyers",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      await make(stage, { offMinor: 200, maxUses: 1 });
      const buyers = ["a@buyer.example", "b@buyer.example"].map(withCoupon);
      return {
        act: async () => {
          const asked = [...buyers, ...buyers].map((purchase) => orderRequest(shop, purchase));
          const runs = asked.map((request) => ({
            name: "checkout/create-session" as const,
            event: httpEvent("checkout/create-session", request, world.cloud.secrets.edgeKey),
          }));
          const outcomes = await world.lambda.race(runs, course.policy.random);
          // Each buyer's two tabs are one order.
          const placed = new Set(outcomes.flatMap((outcome, at) => (statusOf(outcome) === 201 ? [at % 2] : [])));
          if (placed.size > 1) throw new Error("Both buyers have the last use.");
          await comeToRest(world, course);
        },
        check: async () => {
          const { uses = 0 } = (await seen(stage)) ?? {};
          if (uses > 1 || (uses === 0 && world.director.hits.length === 0))
            throw new Error(`A coupon of one use was used ${uses} times.`);
        },
      };
    },
  },
];
