import type { clicks as clicksEntity } from "../data/clicks.ts";
import { addClicksFrom, isDue, topHosts } from "../domain/clicks.ts";
import { addDays } from "../domain/period.ts";
import type { Base, Seen } from "../domain/views.ts";
import type { visitors as visitorsService } from "../services/visitors.ts";

interface Deps {
  clicks: Pick<ReturnType<(typeof clicksEntity)["writes"]>, "open" | "write">;
  visitors: Pick<ReturnType<(typeof visitorsService)["open"]>, "claim" | "noteWritten" | "countedOf">;
  now(): Date;
}

const atOnce = 25;

/**
 * Writes those links' days that are due. What is written is what is counted, not what came: to do it twice, or half, does no harm, and
 * what was not noted as written is written again.
 */
export async function writeClicks(seen: readonly Seen[], deps: Deps, isSettled = false): Promise<void> {
  const seconds = Math.floor(deps.now().getTime() / 1_000);
  const due = seen.filter((it) => it.views > 0 && (isSettled || isDue(it, seconds)));
  for (let at = 0; at < due.length; at += atOnce) {
    const some = due.slice(at, at + atOnce);
    await write(await endingBefore(some, deps), deps);
    await write(some, deps);
  }
}

/** What of the day before is not written yet, of links whose day begins: once it has begun, the other one is closed. */
async function endingBefore(due: readonly Seen[], { visitors }: Deps): Promise<Seen[]> {
  const begins = due.filter(({ base }) => base === undefined);
  const before = await visitors.countedOf(begins.map(({ code, day }) => ({ code, day: addDays(day, -1) })));
  return before.filter(({ views, written }) => views > written);
}

async function write(due: readonly Seen[], deps: Deps): Promise<void> {
  const opened = await Promise.all(due.map(async (it) => it.base ?? (await deps.clicks.open(it))));
  const claims = due.flatMap((it, at) => {
    const base = opened[at];
    return it.base === undefined && base !== undefined ? [{ ...it, base }] : [];
  });
  const claimed = await deps.visitors.claim(claims);
  const bases = new Map<Seen["code"], Base>(claims.map(({ code, day }, at) => [`${day} ${code}`, claimed[at] ?? none]));
  await Promise.all(
    due.map(async (it) => {
      const base = it.base ?? bases.get(`${it.day} ${it.code}`);
      // A day that is over, of a link that was opened on another one since.
      if (base === undefined) return;
      const { views, visitors, hosts } = addClicksFrom(base, { ...it, hosts: topHosts(it.hosts) });
      const { code, day, ambassadorId } = it;
      await deps.clicks.write({ code, day, ambassadorId, views, visitors, hosts });
    }),
  );
  await deps.visitors.noteWritten(
    due.map(({ code, day, views }) => ({ code, day, counted: views })),
    deps.now(),
  );
}

const none: Base = { views: 0, visitors: 0, hosts: {} };
