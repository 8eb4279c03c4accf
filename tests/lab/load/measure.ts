import { join } from "node:path";
import { dayOf } from "../../../shared/domain/period.ts";
import { type LocalRun, startLocalRun } from "../../contract/support/local-run.ts";
import { deadLetters, untilAtRest } from "./at-rest.ts";
import { check, lookAt } from "./check.ts";
import { gather } from "./crowd.ts";
import type { Measured } from "./faults.ts";
import { inspect, watchMemory } from "./memory.ts";
import { untilReady } from "./ready.ts";
import { seedDirectory } from "./seeded-directory.ts";
import type { Size } from "./size.ts";

/**
 * Compiles, opens connections and fills caches; the measuring begins after it. A short run needs no long one: every
 * buyer buys once in it, however soon it ends.
 */
const warmUpSeconds = (seconds: number) => Math.min(15, seconds / 4);

/** Hears what goes on. */
export interface Told {
  /** Something else begins. */
  step(line: string): void;
  /** How far it has come. */
  progress(line: string): void;
}

/**
 * Makes a shop, starts a Herald on it as `npm start` does, lets the crowd loose on it, waits until it is at rest, and
 * looks at what there is.
 * @param home an empty directory, which is filled
 */
export async function measure(home: string, size: Size, { step, progress }: Told): Promise<Measured> {
  const dataDir = join(home, "data");
  const all = size.orders.toLocaleString("en-US");
  step(`Making a shop of ${all} orders`);
  const shop = await seedDirectory(dataDir, size, (sold) =>
    progress(`Making a shop: ${sold.toLocaleString("en-US")} of ${all} orders`),
  );
  step("Starting Herald on it");
  const run = await startLocalRun(dataDir, "--inspect=127.0.0.1:0 ");
  try {
    await untilReady(run, dataDir, size.ambassadors);
    return await measureRun(run, dataDir, shop, size, step);
  } finally {
    await run.stop();
  }
}

async function measureRun(
  run: LocalRun,
  dataDir: string,
  shop: Awaited<ReturnType<typeof seedDirectory>>,
  size: Size,
  step: Told["step"],
): Promise<Measured> {
  const since = new Date().toISOString();
  const inspector = await inspect(run.said);
  try {
    step(`Signing ${size.browsers} ambassadors in`);
    const crowd = await gather(run.url, shop, size);
    const warmUp = warmUpSeconds(size.seconds);
    step(`Warming up for ${warmUp} s`);
    const before = await crowd.beBusy(warmUp);
    await untilAtRest(run, dataDir);
    const sold = crowd.orders;
    const began = await inspector.memoryInUse();

    step(`Measuring for ${size.seconds} s: ${size.buyers} buyers, ${size.browsers} ambassadors`);
    const watch = watchMemory(inspector);
    const samples = await crowd.beBusy(size.seconds);
    const seen = await watch.stop();
    step("Waiting until all is at rest");
    await untilAtRest(run, dataDir);
    const ended = await inspector.memoryInUse();

    step("Looking at every order");
    const today = dayOf(new Date().toISOString());
    const checked = check(await lookAt(run, dataDir, shop.owner.email, today), today, since);
    const dead = await deadLetters(run);
    await forget(run);
    const forgotten = await inspector.memoryInUse();
    return {
      seconds: size.seconds,
      samples,
      aside: [before, crowd.aside],
      dead,
      checked,
      orders: { all: crowd.orders, before: sold },
      refunds: crowd.refunds,
      memory: { began, ended, forgotten, seen },
    };
  } finally {
    inspector.close();
  }
}

/** Has the stand-ins for Stripe and SES drop what they keep, so that what is left is Herald's own. */
async function forget({ stripeUrl, inboxUrl }: LocalRun): Promise<void> {
  for (const address of [`${stripeUrl}/_control/forget`, `${inboxUrl}/clear-store`]) {
    const { ok, status } = await fetch(address, { method: "POST" });
    if (!ok) throw new Error(`${address} answered ${status}.`);
  }
}
