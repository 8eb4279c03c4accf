import { beyond, type Counts } from "./counts.ts";
import type { Meter } from "./meter.ts";
import { buy, type Shop } from "./people.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What the clock sets off by itself. */
export interface Ticks {
  /** Runs with nothing to do, by function. */
  settling: Counts;
  rotating: Counts;
  lookingForLate: Counts;
  paying: Counts;
  writingClicks: Counts;
  /** To look whether digests are due; and, once a week, those of everybody who had something in it. */
  lookingForWeek: Counts;
  lookingForGone: Counts;
  week: Counts;
  /** An hour, and what the hour after a day's end has beyond it: in a month without a sale, and in one with some. */
  idle: { hour: Counts; closing: Counts };
  busy: { hour: Counts; closing: Counts };
}

/**
 * Counts what runs on a schedule, in a shop where each ambassador sells something one day. That day has nothing else: a
 * journal so short fits in one read, however chance spreads it over the shards.
 *
 * @param moveClock sets the clock to so many milliseconds after the beginning
 */
export async function countTicks(meter: Meter, shop: Shop, moveClock: (ms: number) => void): Promise<Ticks> {
  const aggregate = () => meter.countRun("stats/aggregate");
  moveClock(dayMs);
  await aggregate();
  for (const { code } of shop.ambassadors) await meter.count(() => buy(code, shop));
  // Who sold within two hours has their places on the board written again: that belongs to a sale, not to an hour.
  moveClock(dayMs + 3 * hourMs);
  const busyHour = await aggregate();
  moveClock(2 * dayMs + 2 * hourMs);
  const busyMidnight = await aggregate();
  const week = await countWeek(meter, () => moveClock(2 * dayMs + 2 * hourMs + untilMonday(Date.now())));
  // All days until then are closed at once, so that the next ones are as they come.
  moveClock(40 * dayMs);
  await aggregate();
  const idleHour = await aggregate();
  moveClock(41 * dayMs);
  const idleMidnight = await aggregate();
  return {
    settling: await meter.countRun("checkout/expire"),
    rotating: await meter.countRun("accounts/rotate-token-key"),
    lookingForLate: await meter.countRun("payouts/find-late"),
    paying: await meter.countRun("payouts/start-scheduled"),
    writingClicks: await meter.countRun("clicks/write"),
    lookingForGone: await meter.countRun("products/tell-gone"),
    ...week,
    idle: { hour: idleHour, closing: beyond(idleMidnight, idleHour) },
    busy: { hour: busyHour, closing: beyond(busyMidnight, busyHour) },
  };
}

/** Counts the digests of the week in which everybody sold something. */
async function countWeek(meter: Meter, moveToMonday: () => void): Promise<Pick<Ticks, "lookingForWeek" | "week">> {
  const look = () => meter.countRun("digests/begin");
  // The first of all notes which week it is.
  await look();
  const lookingForWeek = await look();
  moveToMonday();
  return { lookingForWeek, week: beyond(await look(), lookingForWeek) };
}

/** How long it is until Monday, nine o'clock (UTC). */
function untilMonday(now: number): number {
  const today = Math.floor(now / dayMs);
  // Day 0 was a Thursday.
  const monday = today + ((11 - (today % 7)) % 7);
  const at = monday * dayMs + 9 * hourMs;
  return (at > now ? at : at + 7 * dayMs) - now;
}
