/** From a cloud that runs to a shop that one can use: its pages, its owner, and the demo where it is wanted. */
import type { LocalCloud } from "./lambda/local-cloud.ts";
import { scheduledEvent } from "./lambda/schedules.ts";
import type { Progress } from "./progress.ts";

/** Takes over what an older Herald left in the data. */
async function takeOver(cloud: LocalCloud): Promise<void> {
  if (!cloud.data.marker.balances) {
    await cloud.invoke("upgrade/name-refunds", {});
    await cloud.invoke("upgrade/open-balances", {});
    cloud.data.mark({ balances: true });
  }
  if (!cloud.data.marker.found) {
    await cloud.invoke("upgrade/make-findable", {});
    cloud.data.mark({ found: true });
  }
  if (!cloud.data.marker.years) {
    await cloud.invoke("upgrade/total-years", {});
    cloud.data.mark({ years: true });
  }
}

/**
 * Makes what is missing; then the accounts that are told can be signed in with.
 * @param pages resolves when the pages can be served
 * @throws Error where the demo shop or its owner can't be made
 */
export async function makeReady(cloud: LocalCloud, pages: Promise<void>, progress: Progress): Promise<void> {
  if (cloud.data.marker.demo === "begun") {
    const { seed } = await import("./demo/seed.ts");
    await seed(cloud, (howFar) => progress.say("Making the demo shop", howFar));
    // As the hours that the demo shop was given would have: else the next start closes a month of days while it loads.
    await cloud.invoke("stats/aggregate", scheduledEvent("stats/aggregate"));
    cloud.data.mark({ demo: "done" });
  } else {
    const { addOwner, tryPasswords } = await import("./demo/accounts.ts");
    // A start that failed halfway may have left the shop without its owner.
    if (!cloud.data.marker.owner) await addOwner(cloud);
    if (!cloud.data.isNew) await tryPasswords(cloud);
    await takeOver(cloud);
  }
  await pages;
}
