/** What rules would have cost, asked in a large shop: in one request, at what its orders weigh. */
import { join } from "node:path";
import { UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { functions } from "../../../shared/topology.ts";
import { timeoutSecondsOf } from "../../../shared/topology-spec.ts";
import { bundleAll } from "../../support/bundles.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { ask } from "./asking.ts";
import { sellOrders } from "./growth/seeds.ts";
import { functionsOfShop, openShop } from "./growth/shop.ts";
import { startRig } from "./rig.ts";

/** Of the shop that is looked at: its paid orders of the last ninety days. */
const ordersOf = [1_000, 10_000, 100_000] as const;
const rules = 200;

/** What one question took. */
export interface ComparisonCost {
  orders: number;
  calls: number;
  reads: number;
  seconds: number;
}

const compared = z.object({ orders: z.int() });

/** Asks in a shop of more and more orders. @throws Error where one of them is left out */
export async function measureComparisons(tell: (line: string) => void): Promise<ComparisonCost[]> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const folderOf = await bundleAll(join(home.path, "bundles"), [...functionsOfShop, "rates/compare"]);
  const shop = await openShop(await startRig(stack, folderOf, { holdMs: 0 }));
  const { client, name } = shop.rig.table;
  // Nobody reads it here, and the stand-in takes the longer for a write the more records its stream has.
  await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }));
  const body = {
    rules: Array.from({ length: rules }, (_, place) => ruleOf(place, shop.productIds)),
    excluded: [],
    caps: [],
  };
  const costs: ComparisonCost[] = [];
  // One was sold as the shop was opened.
  let present = 1;
  for (const orders of ordersOf) {
    await sellOrders(shop, present, orders);
    present = orders;
    const beganMs = performance.now();
    const { calls, body: answer } = await ask(shop.rig, "rates/compare", { cookies: shop.owner, body });
    const seconds = (performance.now() - beganMs) / 1_000;
    const found = z.parse(compared, JSON.parse(answer)).orders;
    if (found !== orders) throw new Error(`Of ${orders} orders ${found} are compared.`);
    costs.push({ orders, calls: calls.length, reads: calls.reduce((sum, { reads }) => sum + reads, 0), seconds });
    tell(`${orders} orders are compared`);
  }
  return costs;
}

const ruleOf = (place: number, productIds: readonly string[]) => ({
  kind: "ambassadorProduct",
  ambassadorId: `usr_${String(place).padStart(26, "0")}`,
  productId: productIds[place % productIds.length],
  rateBps: 1_000 + place,
});

const number = (it: number): string => it.toLocaleString("en-US", { maximumFractionDigits: 1 });

/** A table of what each question took. */
export function comparisonsTable(costs: readonly ComparisonCost[]): string {
  const rows = costs.map(({ orders, calls, reads, seconds }) =>
    [number(orders), number(calls), number(reads), number((reads / orders) * 1_000), `${seconds.toFixed(1)} s`].join(
      " | ",
    ),
  );
  return [
    "| Orders of ninety days | Calls | RCU | RCU a thousand orders | On the laptop |",
    "| ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
    "",
    `By ${rules} rules, each for one ambassador and one product. An order of two lines weighs about 1 KB; the function may take ${limitSeconds} seconds.`,
  ].join("\n");
}

const limitSeconds = timeoutSecondsOf(functions["rates/compare"]);

/** A sentence for what grows faster than the orders, or takes longer than its function may. */
export function faultsOfComparisons(costs: readonly ComparisonCost[]): string[] {
  const [few, ...more] = costs;
  if (!few) return ["Nothing was compared."];
  return more.flatMap(({ orders, reads, seconds }) => [
    ...(reads / orders > few.reads / few.orders ? [`${orders} orders take more for each than ${few.orders}.`] : []),
    ...(seconds > limitSeconds ? [`${orders} orders take ${seconds.toFixed(1)} s, and may take ${limitSeconds}.`] : []),
  ]);
}
