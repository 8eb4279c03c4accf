import { type ViewMessage, viewMessage } from "../../shared/contract/messages.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { links } from "../../shared/data/links.ts";
import { shopClicks } from "../../shared/domain/clicks.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queueOfMany } from "../../shared/lambda/queue.ts";
import { writeClicks } from "../../shared/policies/write-clicks.ts";
import { visitors } from "../../shared/services/visitors.ts";

/** Counts views that came together, those of a link and day in one, and writes what is due of them. */
export async function countClicks(messages: readonly ViewMessage[], deps: DepsOf<"clicks/count">): Promise<void> {
  const codes = [...new Set(messages.map(({ code }) => code))];
  const found = new Map((await deps.links.getMany(codes)).map((link) => [link.code, link]));
  // Anybody can send a code that no link has.
  const known = messages.filter(({ code }) => found.has(code));
  const ofLinks = [...Map.groupBy(known, ({ code, day }) => `${day} ${code}`).values()].flatMap((views) => {
    const [{ code, day } = { code: "", day: "" }] = views;
    return { code, day, ambassadorId: found.get(code)?.ambassadorId ?? "", views };
  });
  const ofShop = [...Map.groupBy(known, ({ day }) => day)].map(([day, views]) => ({ ...shopClicks, day, views }));
  await writeClicks(await deps.visitors.count([...ofLinks, ...ofShop], deps.now()), deps);
}

export const handler = queueOfMany("clicks/count", viewMessage, { clicks, links, visitors }, countClicks);
