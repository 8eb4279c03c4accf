import { couponPut } from "../../../../shared/data/coupons.ts";
import { indexKeys, keys } from "../../../../shared/data/keys.ts";
import { linkPut } from "../../../../shared/data/links.ts";
import { findingsOf } from "../../../../shared/data/order-search.ts";
import { personPuts } from "../../../../shared/data/person-items.ts";
import { productPuts } from "../../../../shared/data/product-items.ts";
import type { Write } from "../../../../shared/data/write.ts";
import { newId, newLinkCode } from "../../../../shared/policies/ids.ts";
import { maxSalesAtOnce, salesWrites } from "../../cost/booked-sales.ts";
import { ambassadorId, placeOnBoard } from "./board.ts";
import { mug, type Shop, uniqueMug } from "./shop.ts";

/** Writes more of something past the functions: what they would leave behind, many in one transaction. */
export type Seed = (shop: Shop, from: number, to: number) => Promise<void>;

/** DynamoDB takes as many in one transaction. */
const writesAtOnce = 100;
/** Each with what it is found by. */
const productsAtOnce = 7;
const peopleAtOnce = 8;
/** One transaction is made ready while another is written; more than that find the database busy. */
const inFlight = 2;

/** Paid orders of one link, each with its journal entry, and the counters as the ledger moves them; the last ones found. */
export const sellOrders: Seed = ({ rig, order: last }, from, to) =>
  inTurns(from, to, maxSalesAtOnce, async (numbers) => {
    // One after the other in the table's tree as well: drawn by chance, each would touch pages of its own.
    const createdAt = new Date().toISOString();
    const sales = numbers.map((number) => ({ ...last, createdAt, id: `ord_${String(number).padStart(26, "0")}` }));
    await rig.table.transact(salesWrites(sales));
    const findings = sales.slice(-ordersFoundOf(from)).flatMap(findingsOf);
    for (let at = 0; at < findings.length; at += writesAtOnce) {
      await rig.table.transact(findings.slice(at, at + writesAtOnce));
    }
  });

/** All of a small shop, and of each transaction of a large one some: what is asked for is a page of a partition that is much longer. */
const ordersFoundOf = (from: number): number => (from < maxFound ? maxSalesAtOnce : 1);

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
      return number < maxFound ? [...puts, madeBefore(shop.ambassador.id, number)] : puts.slice(0, 1);
    });
    await shop.rig.table.transact(writes);
  });

/** Months before the bench itself does anything, whose own lines would stand in front of these. */
export const auditedMonth = "2026-01";

/** What the audit log says of a product that was made then; by whom is no matter here. */
function madeBefore(personId: string, number: number): Write {
  const id = String(number).padStart(26, "0");
  const at = new Date(Date.parse(`${auditedMonth}-02`) + number).toISOString();
  const changes = [{ ...keys.product(`prd_${id}`), does: "put", title: mug.title, fields: mug }];
  const record = { by: `person:${personId}`, correlationId: id, at, changes };
  return { put: { ...keys.audit(personId, at, id), type: "audit", ...record, ...indexKeys.audit(at, id) } };
}

/** All of them are the one ambassador's, as those links are. */
export const addCoupons: Seed = (shop, from, to) =>
  put(shop, from, to, (number) => {
    const terms = { ambassadorId: shop.ambassador.id, offBps: 1_000, uses: 0, version: 1 };
    return couponPut({ ...terms, code: `C-${String(number).padStart(8, "0")}`, createdAt: new Date().toISOString() });
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

/** On the leaderboard, and the first of them in the table as well, with what they are found by. */
export const addAmbassadors: Seed = async (shop, from, to) => {
  await placeOnBoard(shop.rig.leaderboard, from, to, shop.ambassador.id);
  await inTurns(from, Math.min(to, maxInTable), peopleAtOnce, async (numbers) => {
    const createdAt = new Date().toISOString();
    const writes = numbers.flatMap((number) => {
      const name = { firstName: "Ada", lastName: "Lovelace", email: `ada-${number}@ambassador.example` };
      const user = { id: ambassadorId(number), ...name, scope: "ambassador" as const, createdAt, sessions: {} };
      const { person, findings } = personPuts(user);
      return [person, ...Object.values(findings)];
    });
    await shop.rig.table.transact(writes);
  });
};

const put = (shop: Shop, from: number, to: number, writeOf: (number: number) => Write) =>
  inTurns(from, to, writesAtOnce, (numbers) => shop.rig.table.transact(numbers.map(writeOf)));

/** Gives numbers from `from` up to `to`, so many at once. */
export async function inTurns(from: number, to: number, atOnce: number, work: (numbers: number[]) => Promise<void>) {
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
