import { createHash, randomUUID } from "node:crypto";

import { noteView as route } from "../../shared/contract/clicks.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { dayOf } from "../../shared/domain/period.ts";
import { siteOf } from "../../shared/domain/views.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { isKnownBot } from "../../shared/services/bots.ts";
import { views } from "../../shared/services/queues.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { visitors } from "../../shared/services/visitors.ts";

/**
 * A buyer's page tells that a link was opened. Their network and browser are told apart by hashes of the day's salt, and go no further
 * than this function.
 */
export async function noteView(
  { code, host = "" }: InputOf<typeof route>,
  deps: DepsOf<"clicks/note">,
  visitor: Visitor,
): Promise<void> {
  const { userAgent = "" } = visitor;
  if (isKnownBot(userAgent)) return;
  const now = deps.now();
  const day = dayOf(now.toISOString());
  const [salt, address] = await Promise.all([deps.visitors.saltOf(day, now), deps.viewer.addressOf(visitor)]);
  const site = siteOf(host, new URL(deps.shop.appUrl).hostname);
  await deps.views.send({
    id: randomUUID(),
    code,
    day,
    visitor: hashOf(salt, address, userAgent),
    network: hashOf(salt, address),
    ...(site && { host: site }),
  });
}

/** 96 bits: among a million visitors no two are one. */
const hashOf = (...parts: string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);

export const handler = http(route, { views, viewer, visitors }, noteView);
