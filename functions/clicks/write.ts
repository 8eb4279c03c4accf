import { clicks } from "../../shared/data/clicks.ts";
import { settledSeconds } from "../../shared/domain/clicks.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import { writeClicks } from "../../shared/policies/write-clicks.ts";
import { visitors } from "../../shared/services/visitors.ts";

const atOnce = 500;
/** More than there are links that wait an hour; the next run goes on. */
const maxRounds = 20;

/** Writes what was counted of links that nobody has opened since, once it waits for an hour. */
export async function writeClicksThatWait(deps: DepsOf<"clicks/write">): Promise<void> {
  const before = new Date(deps.now().getTime() - settledSeconds * 1_000);
  for (let round = 0; round < maxRounds; round++) {
    const waiting = await deps.visitors.unwritten(before, atOnce);
    const counted = waiting.filter(({ views }) => views > 0);
    await writeClicks(counted, deps, true);
    // Redis has forgotten what it counted of these.
    const gone = waiting.filter(({ views }) => views === 0);
    await deps.visitors.noteWritten(
      gone.map(({ code, day }) => ({ code, day, counted: 0 })),
      deps.now(),
    );
    if (waiting.length < atOnce) return;
  }
}

export const handler = schedule("clicks/write", { clicks, visitors }, writeClicksThatWait);
