import { digestWeeks } from "../../shared/data/digest-weeks.ts";
import { settings } from "../../shared/data/settings.ts";
import { lastWeek } from "../../shared/domain/digest.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";
import { digests } from "../../shared/services/queues.ts";

/**
 * Has the digests of the week that is over sent, once it is Monday morning in the shop's time zone. That is noted once the queue has them: of two
 * runs at once both may ask, and each digest has a marker of its own. A Herald that never sent any begins with the next week: no shop is
 * told of the time before it had them.
 */
export async function beginDigests({ log, ...deps }: DepsOf<"digests/begin"> & { log: Log }): Promise<void> {
  const [{ contact }, last] = await Promise.all([deps.settings.get(deps.shop.firstSettings), deps.digestWeeks.last()]);
  const { week, isDue } = lastWeek(contact.timeZone, deps.now());
  if (last !== undefined && last >= week) return;
  if (last !== undefined && isDue) {
    await deps.digests.sendAll([
      { to: "team", week },
      { to: "ambassadors", week },
    ]);
    log.info("digests are due", { week });
  }
  await deps.digestWeeks.note(week);
}

export const handler = schedule("digests/begin", { digests, digestWeeks, settings }, beginDigests);
