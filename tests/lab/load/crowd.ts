import { setTimeout as sleep } from "node:timers/promises";
import { type Random, seededRandom } from "../../../infra/local/demo/random.ts";
import { ambassadorAtWork } from "./browser.ts";
import { buy, type Paid } from "./buyer.ts";
import { Samples } from "./samples.ts";
import type { Shop } from "./shop.ts";
import { shopkeeper } from "./shopkeeper.ts";
import type { Size } from "./size.ts";
import { type Notebook, Unexpected, Visitor } from "./visitor.ts";

/** People who are signed in and may be let loose on the shop, as often as wanted. */
export interface Crowd {
  /** Has all of them busy for a time; then buyers finish what they began. @returns what they noted */
  beBusy(seconds: number): Promise<Samples>;
  /** Everything noted outside of those times: signing in, and finishing. */
  aside: Samples;
  /** Paid so far. */
  readonly orders: number;
  readonly refunds: number;
}

/** Half a second to two between an ambassador's looks, and between a buyer's steps: a quick reader. */
const thinkMs = [500, 2_000] as const;
/** After something went wrong one does not try again at once. */
const afterErrorMs = 1_000;
/** So many sign in at the same time: each takes 20 MB and 50 ms of a core. */
const signInsAtOnce = 4;

/** Signs everybody in, and answers with them. @throws Unexpected where somebody can't */
export async function gather(base: string, shop: Shop, { buyers, browsers }: Size): Promise<Crowd> {
  const aside = new Samples();
  const notebook: Notebook = { samples: aside };
  const newVisitor = () => new Visitor(base, notebook);
  const owner = await shopkeeper(newVisitor(), shop);
  const people: (() => Promise<unknown>)[] = [];
  let orders = 0;

  const numbers = Array.from({ length: browsers }, (_, number) => number).values();
  const signInSome = async () => {
    for (const number of numbers) {
      const ambassador = shop.ambassadors[number % shop.ambassadors.length];
      if (!ambassador) throw new Error("There are no ambassadors.");
      const random = seededRandom(number + 1);
      const look = await ambassadorAtWork(newVisitor(), ambassador, random);
      people.push(async () => {
        await think(random);
        await look();
      });
    }
  };
  await Promise.all(Array.from({ length: signInsAtOnce }, signInSome));
  for (let number = 0; number < buyers; number++) {
    const random = seededRandom(1_000_000 + number);
    people.push(async () => {
      await think(random);
      const paid: Paid = await buy(newVisitor(), random.pick(shop.links), random, () => think(random));
      orders += 1;
      await owner.hear(paid);
    });
  }

  return {
    aside,
    get orders() {
      return orders;
    },
    get refunds() {
      return owner.refunds;
    },
    async beBusy(seconds) {
      const samples = new Samples();
      notebook.samples = samples;
      const until = performance.now() + seconds * 1_000;
      const all = people.map((step) => repeat(step, until));
      await sleep(seconds * 1_000);
      notebook.samples = aside;
      await Promise.all(all);
      return samples;
    },
  };
}

const think = (random: Random) => sleep(random.between(...thinkMs));

/** Takes a step again and again. What went wrong is noted already; anything else is a mistake of ours, and ends it. */
async function repeat(step: () => Promise<unknown>, until: number): Promise<void> {
  while (performance.now() < until) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      await sleep(afterErrorMs);
    }
  }
}
