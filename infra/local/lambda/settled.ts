import { setTimeout as sleep } from "node:timers/promises";
import type { Activity } from "./activity.ts";

export interface Quiet {
  activity: Activity;
  /** Messages on the queues, dead letters apart. */
  queued: () => number;
  /** Works off the stream; how many records there were. */
  drainStream: () => Promise<number>;
  /** Webhooks that are still to be delivered. */
  pendingWebhooks: () => Promise<number>;
}

/** Resolves once no function runs and nothing waits that would make one run. */
export async function settled({ activity, queued, drainStream, pendingWebhooks }: Quiet): Promise<void> {
  for (;;) {
    await activity.quiet();
    const begun = activity.begun;
    if (queued() > 0) {
      await sleep(3);
      continue;
    }
    if ((await drainStream()) > 0) continue;
    if ((await pendingWebhooks()) > 0) {
      await sleep(5);
      continue;
    }
    if (activity.current === 0 && activity.begun === begun && queued() === 0) return;
  }
}
