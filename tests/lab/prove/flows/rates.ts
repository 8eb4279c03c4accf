import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import { readItems } from "../../invariants/observe.ts";
import { httpEvent } from "../../kit/events.ts";
import { get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const rates = z.object({ version: z.int(), rules: z.array(z.object({ rateBps: z.optional(z.int()) })) });
const lines = z.array(z.object({ rateBps: z.optional(z.int()) }));
const booked = z.object({ split: z.object({ ambassadorMinor: z.int() }) });

const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });
const noExceptions = { excluded: [], caps: [] };
const forAda = ({ shop }: Stage, rateBps: number, days = {}) => {
  const { id: ambassadorId } = shop.ambassador;
  return { kind: "ambassador", ambassadorId, rateBps, ...days };
};

async function expectEarned(stage: Stage, order: Order, earnedMinor: number): Promise<void> {
  const asked = { ...owners(stage), path: { orderId: order.orderId } };
  const { split } = await get(stage.world, "orders/read", asked, booked);
  if (split.ambassadorMinor !== earnedMinor)
    throw new Error(`An order that earns ${earnedMinor} was booked with ${split.ambassadorMinor}.`);
}

/** What sales earn is changed, while the shop goes on. */
export const rateFlows: readonly Flow[] = [
  {
    name: "change the rules between two orders and their payments",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [before, later] = [newPurchase("before@buyer.example"), newPurchase("later@buyer.example")];
      const [mug = "", cup = ""] = shop.productIds;
      const body = { ...noExceptions, rules: [forAda(stage, 2_000)] };
      await expectAnswers(stage, "rates/update", { ...owners(stage), body }, 200);
      const first = await placeOrder(world, shop, before);
      const long = { firstDay: "2000-01-01", lastDay: "2099-12-31" };
      const rules = [forAda(stage, 2_500), forAda(stage, 3_000, long)];
      return {
        act: async () => {
          const changed = { rules, excluded: [mug], caps: [{ productId: cup, mostMinor: 90 }] };
          await expectAnswers(stage, "rates/update", { ...owners(stage), body: changed }, 200);
          await placeOrder(world, shop, later);
          await comeToRest(world, course);
        },
        check: async () => {
          const second = await placeOrder(world, shop, later);
          for (const order of [first, second]) await pay(world, order);
          await comeToRest(world, course);
          // A fifth of 20.04; and of three cups at 3.33 each 0.90, as thirty percent would be more.
          await expectEarned(stage, first, 401);
          await expectEarned(stage, second, 270);
        },
      };
    },
  },
];

const dayMs = 86_400_000;

/** What sales will earn is announced, told, withdrawn and announced for another day. */
export const announcedRateFlows: readonly Flow[] = [
  {
    name: "announce rates, withdraw them, announce others, and sell before and after",
    about: "news",
    async begin(stage) {
      const { world, shop, course } = stage;
      const programme = { rateBps: 1_000, holdDays: 30, signUp: "open", rateNoticeDays: 2 };
      await expectAnswers(stage, "settings/update", { ...owners(stage), body: { programme } }, 200);
      const now = { ...noExceptions, rules: [forAda(stage, 2_000)] };
      await expectAnswers(stage, "rates/update", { ...owners(stage), body: now }, 200);
      const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
      const announced = (rateBps: number, days: number) => ({
        ...owners(stage),
        body: { ...noExceptions, rules: [forAda(stage, rateBps)], firstDay: inDays(days) },
      });
      const [withdrawn, kept] = [announced(400, 3), announced(500, 4)];
      return {
        act: async () => {
          await expectAnswers(stage, "rates/update", withdrawn, 200);
          await comeToRest(world, course);
          await expectAnswers(stage, "rates/withdraw", owners(stage), 200);
          await comeToRest(world, course);
          await expectAnswers(stage, "rates/update", kept, 200);
          await comeToRest(world, course);
        },
        check: async () => {
          const first = await placeOrder(world, shop, newPurchase("before@buyer.example"));
          await pay(world, first);
          await comeToRest(world, course);
          world.passTime(5 * dayMs);
          const second = await placeOrder(world, shop, newPurchase("after@buyer.example"));
          await pay(world, second);
          await comeToRest(world, course);
          // By then nobody is signed in any more.
          const items = await readItems(world.cloud.database.client, TABLE);
          const rateOf = ({ orderId }: Order) =>
            items.find(({ type, id }) => type === "order" && id === orderId)?.lines;
          const [was, is] = [first, second].map((order) => lines.parse(rateOf(order))[0]?.rateBps);
          if (was !== 2_000 || is !== 500) throw new Error(`Announced at 500, orders were placed at ${was} and ${is}.`);
          const told = await mailsAbout(stage, shop.ambassador.email, /what you earn/i);
          if (told.size !== 3) throw new Error(`The ambassador was told ${[...told].join("; ")}`);
        },
      };
    },
  },
];

/** Rules that are changed by two. */
export const rateRaces: readonly Flow[] = [
  {
    name: "two owners change the rules at once",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      return {
        act: async () => {
          const runs = [1_100, 1_200, 1_300].map((rateBps) => {
            const asked = { ...owners(stage), body: { ...noExceptions, rules: [forAda(stage, rateBps)] } };
            return {
              name: "rates/update" as const,
              event: httpEvent("rates/update", asked, world.cloud.secrets.edgeKey),
            };
          });
          const outcomes = await world.lambda.race(runs, course.policy.random);
          const changed = outcomes.filter((outcome) => statusOf(outcome) === 200).length;
          const { version } = await get(world, "rates/read", owners(stage), rates);
          // One whose answer was lost may have been written all the same.
          if (version < changed) throw new Error(`${changed} changes made version ${version}.`);
          await comeToRest(world, course);
        },
        check: async () => {
          const now = await get(world, "rates/read", owners(stage), rates);
          const items = await readItems(world.cloud.database.client, TABLE);
          const kept = items.filter(({ type }) => type === "rates-version");
          if (kept.length !== now.version) throw new Error(`Of ${now.version} versions ${kept.length} are kept.`);
        },
      };
    },
  },
];
