import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { confirmAddress, newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const rates = z.object({ tiers: z.array(z.object({ id: z.string() })) });
const booked = z.object({ split: z.object({ ambassadorMinor: z.int() }) });
const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });

async function expectEarned(stage: Stage, { orderId }: Order, earnedMinor: number): Promise<void> {
  const asked = { ...owners(stage), path: { orderId } };
  const { split } = await get(stage.world, "orders/read", asked, booked);
  if (split.ambassadorMinor !== earnedMinor)
    throw new Error(`An order that earns ${earnedMinor} was booked with ${split.ambassadorMinor}.`);
}

/** What an ambassador climbs by selling, and by the owner's hand. */
export const tierFlows: readonly Flow[] = [
  {
    name: "reach a tier by selling, sell in it, and be given a higher one",
    about: "news",
    async begin(stage) {
      const { world, shop, course } = stage;
      await comeToRest(world, course);
      await confirmAddress(world, shop.ambassador);
      const tiers = [{ name: "Silver", soldMinor: 2_004 }, { name: "Gold" }];
      const none = { rules: [], excluded: [], caps: [] };
      const buyers = ["first", "second", "third"].map((name) => newPurchase(`${name}@buyer.example`));
      const [first = newPurchase(), second = newPurchase(), third = newPurchase()] = buyers;
      const before = await placeOrder(world, shop, first);
      let inSilver = before;
      return {
        act: async () => {
          await pay(world, before);
          await comeToRest(world, course);
          const asked = { ...owners(stage), body: { ...none, tiers } };
          const answer = await expectAnswers(stage, "rates/update", asked, 200);
          const [silver = "", gold = ""] = z.parse(rates, answer.body).tiers.map(({ id }) => id);
          const rules = [
            { kind: "tier", tierId: silver, rateBps: 2_000 },
            { kind: "tier", tierId: gold, fixedMinor: 200 },
          ];
          await expectAnswers(stage, "rates/update", { ...owners(stage), body: { ...none, rules } }, 200);
          // Reached by what was sold before there was one; kept with the next sale.
          inSilver = await placeOrder(world, shop, second);
          await pay(world, inSilver);
          await comeToRest(world, course);
          const body = { ambassadorIds: [shop.ambassador.id], tierId: gold };
          await expectAnswers(stage, "tiers/assign", { ...owners(stage), body }, 200);
          await comeToRest(world, course);
        },
        check: async () => {
          const inGold = await placeOrder(world, shop, third);
          await pay(world, inGold);
          await comeToRest(world, course);
          // A tenth of 20.04, a fifth of it, and two a piece, of four pieces.
          await expectEarned(stage, before, 200);
          await expectEarned(stage, inSilver, 401);
          await expectEarned(stage, inGold, 800);
          const told = await mailsAbout(stage, shop.ambassador.email, /^You are /);
          if ([...told].sort().join() !== "You are Gold now,You are Silver now")
            throw new Error(`The ambassador was told ${[...told].join("; ")}`);
        },
      };
    },
  },
];
