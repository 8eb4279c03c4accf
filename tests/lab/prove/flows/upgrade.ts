import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { makeOlder } from "../../kit/older-table.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, pay, placeOrder, refund } from "../shop.ts";
import { settle, soldBefore } from "./settle.ts";

const listed = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Two faults can't make a run fail this often. */
const maxTries = 5;

/** Over data of a Herald that kept no balances and no index for its search, with sales and refunds of then and of now. */
export const upgradeFlows: readonly Flow[] = [
  {
    name: "open the balances of an older Herald",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { order } = await soldBefore(stage);
      await refund(world, shop, order.orderId, randomUUID(), 500);
      await comeToRest(world, course);
      const paidLater = await placeOrder(world, shop, newPurchase("late@buyer.example"));
      await makeOlder(world.cloud.database.client, TABLE);
      await comeToRest(world, course);
      // How an older Herald's data came to be is none of this one's history.
      course.changes.splice(0);
      await pay(world, paidLater);
      return {
        act: async () => {
          await settle(stage);
          await upgrade(stage, "upgrade/open-balances");
          await upgrade(stage, "upgrade/name-refunds");
          await upgrade(stage, "upgrade/total-years");
          await upgrade(stage, "upgrade/make-findable");
        },
        check: async () => {
          await refund(world, shop, order.orderId, randomUUID(), 77);
          await settle(stage);
          await upgrade(stage, "upgrade/open-balances");
          await upgrade(stage, "upgrade/name-refunds");
          await upgrade(stage, "upgrade/total-years");
          await upgrade(stage, "upgrade/make-findable");
          await findsProducts(stage);
        },
      };
    },
  },
];

async function findsProducts({ world, shop }: Stage): Promise<void> {
  const { cookies } = shop.admin;
  const { items } = await get(world, "products/list", { cookies, query: { search: "mug" } }, listed);
  const missing = shop.productIds.filter((productId) => !items.some(({ id }) => id === productId));
  if (missing.length > 0) throw new Error(`Not found after the upgrade: ${missing.join(", ")}.`);
}

async function upgrade({ world }: Stage, name: FunctionName): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = await world.lambda.run(name, {});
    if (outcome !== "died" && "answer" in outcome) return;
    if (tries === maxTries) throw new Error(`${name} fails each time: ${JSON.stringify(outcome)}`);
  }
}
