/** What a day of clicks writes: played with the very rule by which a link's day is written, and the queue's own batches. */
import { seededRandom } from "../../../infra/local/demo/random.ts";
import { isDue, settledSeconds, shopClicks } from "../../../shared/domain/clicks.ts";
import { functions } from "../../../shared/topology.ts";

/** What must hold: shared limits have it as 0.05 write units a click. */
export const [links, clicks, mostUnits] = [1_000, 1_000_000, 50_000];
const secondsOfDay = 86_400;
/** How often what waits is written: `rate(15 minutes)` of clicks/write. */
const flushSeconds = 15 * 60;
/** As a link's day begins, the rest of the day before is written, that day kept by itself, and the link's item put anew. */
const unitsToBegin = 3;

/** All links alike, or as popularity goes: the second half as often as the first, the third a third. */
export const shapes = { "all links alike": () => 1, "by popularity": (rank: number) => 1 / rank } as const;
export type Shape = keyof typeof shapes;

interface LinkDay {
  views: number;
  written: number;
  writtenAt: number;
  /** Since when something is not written. */
  waitsSince: number | undefined;
}

/**
 * Plays a day of so many links, with their part of the clicks.
 * @returns what it writes, a link's beginning included, and how often one link is written at most
 */
export function playDay(shape: Shape, count = links): { units: number; mostOfLink: number } {
  const { gatherSeconds } = functions["clicks/count"].on;
  const random = seededRandom(1);
  const weights = Array.from({ length: count }, (_, index) => shapes[shape](index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const days: LinkDay[] = [...weights, 0].map(() => ({ views: 0, written: 0, writtenAt: 0, waitsSince: undefined }));
  const writes = days.map(() => 0);
  const write = (day: LinkDay, index: number, now: number) => {
    writes[index] = (writes[index] ?? 0) + 1;
    Object.assign(day, { written: day.views, writtenAt: now, waitsSince: undefined });
  };
  const perBatch = ((clicks * count) / links) * (gatherSeconds / secondsOfDay);
  const expectedOf = weights.map((weight) => (perBatch * weight) / total).concat(perBatch);
  for (let now = gatherSeconds; now <= secondsOfDay; now += gatherSeconds) {
    const isFlush = now % flushSeconds < gatherSeconds;
    for (let index = 0; index < days.length; index++) {
      const day = days[index];
      const expected = expectedOf[index] ?? 0;
      if (!day) continue;
      const whole = Math.floor(expected);
      const came = whole + (random.next() < expected - whole ? 1 : 0);
      if (came > 0) {
        day.views += came;
        day.waitsSince ??= now;
        if (isDue(day, now)) write(day, index, now);
      }
      if (isFlush && day.waitsSince !== undefined && now - day.waitsSince >= settledSeconds) write(day, index, now);
    }
  }
  const all = writes.reduce((sum, count) => sum + count, 0);
  return { units: all + unitsToBegin * days.length, mostOfLink: Math.max(...writes) };
}

/** A table of what a day writes. */
export function clicksTable(): string {
  const rows = Object.keys(shapes).map((name) => {
    const { units, mostOfLink } = playDay(name as Shape);
    const columns = [name, units.toLocaleString("en"), (units / clicks).toFixed(3), mostOfLink];
    return `| ${columns.join(" | ")} |`;
  });
  return [
    `| ${clicks.toLocaleString("en")} clicks on ${links.toLocaleString("en")} links | Write units a day | of a click | Writes of one link at most |`,
    "| --- | ---: | ---: | ---: |",
    ...rows,
    "",
    `Computed, not timed: clicks that come all day, gathered by the queue for so long as its row says, with the rule of \`shared/domain/clicks.ts\`; the shop's own day (\`${shopClicks.code}\`) among them. A write is one unit, as an item stays below 1 KB, and what a link's first click of a day takes is counted as ${unitsToBegin} more. At most ${mostUnits.toLocaleString("en")}.`,
  ].join("\n");
}

/** @returns what takes more than it may */
export function faultsOfClicks(): string[] {
  return Object.keys(shapes).flatMap((name) => {
    const { units } = playDay(name as Shape);
    return units < mostUnits ? [] : [`A day of clicks, ${name}, takes ${units} write units.`];
  });
}
