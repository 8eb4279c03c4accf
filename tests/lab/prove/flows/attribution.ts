import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, newPurchase, type Order, orderRequest, pay, placeOrder, refund, type Shop } from "../shop.ts";
import { expectBooks } from "./expect-books.ts";
import { expectAnswers } from "./people-expect.ts";
import { settle } from "./settle.ts";

const code = "BEN-10";
const seen = z.object({
  ambassador: z.object({ id: z.string() }),
  attribution: z.object({ won: z.string() }),
  split: z.object({ ambassadorMinor: z.int() }),
});
const own = z.object({ items: z.array(z.object({ code: z.string(), orders: z.int(), revenueMinor: z.int() })) });

const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });
const withCoupon = (email: string) => ({ ...newPurchase(email), coupon: code });
const settingOf = (stage: Stage, saleGoesTo: "coupon" | "link") => {
  const programme = { rateBps: 1_000, holdDays: 30, signUp: "open", saleGoesTo };
  return { ...owners(stage), body: { programme } };
};

/** Ada's link is the shop's own; Ben has a coupon, a tenth off, of which he bears a half. */
async function bensCoupon(stage: Stage): Promise<Shop["ambassador"]> {
  const ben = await newAmbassador(stage.world, "ben@ambassador.example");
  const body = { code, offBps: 1_000, ambassadorId: ben.id, bearsBps: 5_000 };
  await expectAnswers(stage, "coupons/create", { ...owners(stage), body }, 201);
  return ben;
}

const orderOf = (stage: Stage, { orderId }: Order) =>
  get(stage.world, "orders/read", { ...owners(stage), path: { orderId } }, seen);

async function expectOf(stage: Stage, order: Order, ambassadorId: string, earnedMinor: number): Promise<void> {
  const { ambassador, split } = await orderOf(stage, order);
  if (ambassador.id !== ambassadorId || split.ambassadorMinor !== earnedMinor)
    throw new Error(`${split.ambassadorMinor} is ${ambassador.id}'s, not ${earnedMinor} ${ambassadorId}'s.`);
}

/** Whose a sale is that one ambassador's link and another's coupon brought. */
export const attributionFlows: readonly Flow[] = [
  {
    name: "change whose sales are between two orders with a coupon and their payments",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [before, later] = [withCoupon("before@buyer.example"), withCoupon("later@buyer.example")];
      const ben = await bensCoupon(stage);
      const first = await placeOrder(world, shop, before);
      return {
        act: async () => {
          await expectAnswers(stage, "settings/update", settingOf(stage, "link"), 200);
          await placeOrder(world, shop, later);
          await comeToRest(world, course);
        },
        check: async () => {
          const second = await placeOrder(world, shop, later);
          for (const order of [first, second]) await pay(world, order);
          await comeToRest(world, course);
          // A tenth of 18.04, less a half of 2.00; and where the link won, the shop bears all of that.
          await expectOf(stage, first, ben.id, 80);
          await expectOf(stage, second, shop.ambassador.id, 180);
          await refund(world, shop, first.orderId, "a-half-of-it", 902);
          await settle(stage);
          const { items } = await get(world, "coupons/list-own", { cookies: ben.cookies }, own);
          if (items[0]?.orders !== 1 || items[0].revenueMinor !== 40)
            throw new Error(`The coupon shows ${JSON.stringify(items)}.`);
          await expectBooks(stage);
        },
      };
    },
  },
];

/** What meets in time. */
export const attributionRaces: readonly Flow[] = [
  {
    name: "an order with another's coupon is raced by the setting that decides whose it is, and by their suspension",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const ben = await bensCoupon(stage);
      const purchase = withCoupon("a@buyer.example");
      const place = orderRequest(shop, purchase);
      const suspend = { ...owners(stage), path: { ambassadorId: ben.id }, body: { reason: "A look." } };
      const runOf = (name: "checkout/create-session" | "settings/update" | "ambassadors/suspend", asked: object) => ({
        name,
        event: httpEvent(name, asked, world.cloud.secrets.edgeKey),
      });
      return {
        act: async () => {
          const runs = [
            runOf("checkout/create-session", place),
            runOf("checkout/create-session", place),
            runOf("settings/update", settingOf(stage, "link")),
            runOf("ambassadors/suspend", suspend),
          ];
          const outcomes = await world.lambda.race(runs, course.policy.random);
          const placed = outcomes.slice(0, 2).filter((outcome) => statusOf(outcome) === 201);
          if (placed.length === 0 && world.director.hits.length === 0) throw new Error("Nobody's order was placed.");
          await comeToRest(world, course);
        },
        check: async () => {
          const order = await placeOrder(world, shop, purchase);
          await pay(world, order);
          await comeToRest(world, course);
          const { ambassador, attribution } = await orderOf(stage, order);
          const due = attribution.won === "coupon" ? ben.id : shop.ambassador.id;
          if (ambassador.id !== due) throw new Error(`${attribution.won} won, and the sale is ${ambassador.id}'s.`);
          await expectBooks(stage);
        },
      };
    },
  },
];
