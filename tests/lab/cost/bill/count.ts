import { shiftClock } from "../../../../infra/local/demo/clock.ts";
import { owner } from "../../../contract/support/people.ts";
import { createOwner, speakTo, startEmptyCloud } from "../../../local/cloud-in-process.ts";
import { temporaryDirectory } from "../../../support/machine.ts";
import { countActs } from "./acts.ts";
import type { ActName } from "./assumptions.ts";
import type { Counts } from "./counts.ts";
import { countTicks, type Ticks } from "./idle.ts";
import { Meter } from "./meter.ts";
import { countRunOf, payoutsCounted } from "./payout-run.ts";
import { buy, openShop } from "./people.ts";
import { Taps } from "./taps.ts";

/** What each act, and each tick of the clock, takes. */
export interface Operations {
  acts: Record<ActName, Counts>;
  ticks: Ticks;
  /** A payout run of `payoutsCounted`. */
  run: Counts;
}

/** Far from midnight, and the same at each run: what is read depends on the days that there are. */
const begin = Date.parse("2027-03-16T12:00:00.000Z");

/**
 * What expires is deleted for nothing in the cloud, whenever that may be. Here the clock is moved by hours, and what
 * expires by that would be counted with the act that is done when a minute of the machine's happens to end.
 */
const never = 2 ** 30;

/** Sells, refunds, visits and lets time pass on a local cloud, and counts what each of it takes. */
export async function countOperations(): Promise<Operations> {
  const home = temporaryDirectory();
  const ahead = begin - Date.now();
  shiftClock(ahead);
  using taps = new Taps();
  const cloud = await startEmptyCloud(home.path, {}, { sweepEveryMs: never });
  speakTo(cloud);
  try {
    await createOwner(cloud);
    const shop = await openShop();
    for (const { code } of shop.ambassadors) await buy(code, shop);
    const meter = new Meter(cloud, taps);
    const moveClock = (ms: number) => shiftClock(ahead + ms);
    const acts = await countActs(meter, shop, moveClock);
    const ticks = await countTicks(meter, shop, moveClock);
    return { acts, ticks, run: await countRunOf(meter, await owner(), payoutsCounted) };
  } finally {
    await cloud.stop();
    shiftClock(0);
    home[Symbol.dispose]();
  }
}
