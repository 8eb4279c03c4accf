import { randomUUID } from "node:crypto";
import { TABLE } from "../../../../infra/local/environment.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { makeOlder } from "../../kit/older-table.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, pay, placeOrder, refund } from "../shop.ts";
import { settle, soldBefore } from "./settle.ts";

/** Two faults can't make a run fail this often. */
const maxTries = 5;

/** Over data of a Herald that kept no balances, with sales and refunds of then and of now. */
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
        },
        check: async () => {
          await refund(world, shop, order.orderId, randomUUID(), 77);
          await settle(stage);
          await upgrade(stage, "upgrade/open-balances");
          await upgrade(stage, "upgrade/name-refunds");
        },
      };
    },
  },
];

async function upgrade({ world }: Stage, name: FunctionName): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = await world.lambda.run(name, {});
    if (outcome !== "died" && "answer" in outcome) return;
    if (tries === maxTries) throw new Error(`${name} fails each time: ${JSON.stringify(outcome)}`);
  }
}
