import * as z from "zod/mini";
import { askOnce, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newPurchase, pay, placeOrder, signIn } from "../shop.ts";

const counts = { views: z.int(), visitors: z.int() };
const stats = z.object({ totals: z.object(counts), links: z.array(z.object(counts)) });
const minuteMs = 60_000;

const browsers = ["Firefox/132.0", "Chrome/131.0", "Safari/605.1"].map((it) => `Mozilla/5.0 (X11; Linux x86_64) ${it}`);
const own = ({ world }: Stage, cookies: string[]) => get(world, "stats/read-ambassador", { cookies }, stats);

/** Holds what is counted, in all and of the link, against how many views came, and how many of them were told. @throws Error */
function expectCounted({ totals, links }: z.output<typeof stats>, told: number, most: number, days = 1): void {
  for (const { views, visitors } of [totals, links[0] ?? { views: -1, visitors: -1 }]) {
    if (views >= told && views <= most && visitors <= browsers.length * days) continue;
    throw new Error(`Of ${most} views, ${told} of them told, ${views} by ${visitors} are counted.`);
  }
}

/** A page that opens: what it tells is sent once, whatever the answer. @returns how many were answered well */
async function openOften({ world, shop }: Stage, times: number): Promise<number> {
  let told = 0;
  for (let at = 0; at < times; at++) {
    const headers = { "user-agent": browsers[at % browsers.length] ?? "" };
    const asked = { path: { code: shop.code }, headers, body: { host: "instagram.com" } };
    if ((await askOnce(world, "clicks/note", asked)).status === 204) told++;
  }
  return told;
}

/** Links are opened, which no sale waits for. */
export const clickFlows: readonly Flow[] = [
  {
    name: "open a link again and again",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [atFirst, later] = [9, 1];
      let told = 0;
      return {
        act: async () => {
          told = await openOften(stage, atFirst);
          await pay(world, await placeOrder(world, shop, newPurchase()));
          await comeToRest(world, course);
          // One more is not due at once; after an hour it is.
          told += await openOften(stage, later);
          await comeToRest(world, course);
          world.passTime(75 * minuteMs);
          await runClock(world, "clicks/write");
          await comeToRest(world, course);
        },
        check: async () => expectCounted(await own(stage, shop.ambassador.cookies), told, atFirst + later),
      };
    },
  },
  {
    name: "a link is opened before midnight and after it",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      let told = 0;
      world.passTime((11 * 60 + 20) * minuteMs);
      return {
        act: async () => {
          // Of the day's last views some are not due yet, and the first of the next day is due at once.
          for (const [times, minutes] of [
            [10, 30],
            [4, 20],
            [1, 75],
          ] as const) {
            told += await openOften(stage, times);
            await comeToRest(world, course);
            world.passTime(minutes * minuteMs);
          }
          await runClock(world, "clicks/write");
          await comeToRest(world, course);
        },
        check: async () => {
          const cookies = await signIn(world, "ambassador", shop.ambassador.email);
          expectCounted(await own(stage, cookies), told, 15, 2);
        },
      };
    },
  },
];
