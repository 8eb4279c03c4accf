import { indexKeys } from "../../../../shared/data/keys.ts";
import { linkPut } from "../../../../shared/data/links.ts";
import { productPuts } from "../../../../shared/data/product-items.ts";
import { newUserItem } from "../../../../shared/data/users.ts";
import type { Write } from "../../../../shared/data/write.ts";
import { newId, newLinkCode } from "../../../../shared/policies/ids.ts";
import { maxSalesAtOnce, salesWrites } from "../../cost/booked-sales.ts";
import { placeOnBoard } from "./board.ts";
import { mug, type Shop, uniqueMug } from "./shop.ts";

/** Writes more of something past the functions: what they would leave behind, many in one transaction. */
export type Seed = (shop: Shop, from: number, to: number) => Promise<void>;

/** DynamoDB takes as many in one transaction. */
const writesAtOnce = 100;
/** Each with what it is found by. */
const productsAtOnce = 8;
/** One transaction is made ready while another is written; more than that find the database busy. */
const inFlight = 2;

/** Paid orders of one link, each with its journal entry, and the counters as the ledger moves them. */
export const sellOrders: Seed = ({ rig, order: last }, from, to) =>
  inTurns(from, to, maxSalesAtOnce, async (numbers) => {
    // One after the other in the table's tree as well: drawn by chance, each would touch pages of its own.
    const createdAt = new Date().toISOString();
    const sales = numbers.map((number) => ({ ...last, createdAt, id: `ord_${String(number).padStart(26, "0")}` }));
    await rig.table.transact(salesWrites(sales));
  });

/** A hundred thousand would take the table a minute; no shop searches so many. */
const maxFound = 10_000;

/** All of them mugs, and the first has a word of its own. */
export const addProducts: Seed = (shop, from, to) =>
  inTurns(from, to, productsAtOnce, async (numbers) => {
    const writes = numbers.flatMap((number) => {
      const now = new Date();
      const [createdAt, updatedAt] = [now.toISOString(), now.toISOString()];
      const product = {
        ...mug,
        id: newId("prd", now),
        currency: shop.order.currency,
        createdAt,
        updatedAt,
        version: 1,
      };
      if (number === 0) product.description = uniqueMug;
      const puts = productPuts(product);
      return number < maxFound ? puts : puts.slice(0, 1);
    });
    await shop.rig.table.transact(writes);
  });

/** All of them are the one ambassador's. */
export const addLinks: Seed = (shop, from, to) =>
  put(shop, from, to, () => {
    const { productIds, ambassador } = shop;
    const made = { code: newLinkCode(), productIds, createdAt: new Date().toISOString() };
    return linkPut({ ...made, ambassadorId: ambassador.id, ambassadorName: "Ada L." });
  });

/** A hundred thousand would take the table half a minute, and only the owner's list looks for them there. */
const maxInTable = 10_000;

/** On the leaderboard, and the first of them in the table as well. */
export const addAmbassadors: Seed = async (shop, from, to) => {
  await placeOnBoard(shop.rig.leaderboard, from, to, shop.ambassador.id);
  await put(shop, from, Math.min(to, maxInTable), (number) => {
    const now = new Date();
    const name = { firstName: "Ada", lastName: "Lovelace", email: `ada-${number}@ambassador.example` };
    const [id, createdAt] = [newId("usr", now), now.toISOString()];
    const user = newUserItem({ id, ...name, scope: "ambassador", createdAt, sessions: {} });
    return { put: { ...user, ...indexKeys.ambassadors(createdAt, id) } };
  });
};

const put = (shop: Shop, from: number, to: number, writeOf: (number: number) => Write) =>
  inTurns(from, to, writesAtOnce, (numbers) => shop.rig.table.transact(numbers.map(writeOf)));

/** Gives numbers from `from` up to `to`, so many at once. */
async function inTurns(from: number, to: number, atOnce: number, work: (numbers: number[]) => Promise<void>) {
  let next = from;
  const worker = async () => {
    while (next < to) {
      const numbers = Array.from({ length: Math.min(atOnce, to - next) }, (_, index) => next + index);
      next += numbers.length;
      await work(numbers);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}
