import { expect } from "@jest/globals";
import { eventually } from "./client.ts";
import { mailTo } from "./inbox.ts";
import { sell, stage } from "./shop.ts";

/**
 * Resolves once a sale that begins now has gone all the way to its buyer's e-mail. By then whatever was sent before it
 * has been worked on: so a test can say that something did not happen without guessing how long it would have taken.
 */
export async function untilLaterSaleIsDone(): Promise<void> {
  const order = await sell(await stage([1_000]), [1]);
  await eventually(async () => expect(await mailTo(order.buyerEmail)).toHaveLength(1));
}
