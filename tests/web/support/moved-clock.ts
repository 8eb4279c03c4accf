import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import * as z from "zod/mini";
import { shopOwner } from "../../local/cloud-in-process.ts";
import { temporaryDirectory } from "../../support/machine.ts";

const DAY_MS = 86_400_000;
const addresses = z.object({ url: z.url(), inboxUrl: z.url() });

/**
 * A Herald of this test file's own, to which the browser and the means of the contract tests speak, and whose clock can be moved. It begins so many
 * days ago: browsers, whose clocks are right, never see a time to come.
 */
export function useMovedClock(beginsDaysAgo: number) {
  const home = temporaryDirectory();
  let child: ChildProcess;
  const answer = async () => {
    const told = await Promise.race([once(child, "message"), once(child, "exit").then(() => [])]);
    if (told.length === 0) throw new Error("The Herald whose clock is moved has ended.");
    return told[0] as unknown;
  };
  beforeAll(async () => {
    const program = join(import.meta.dirname, "movable-herald.ts");
    const args = [home.path, String(-beginsDaysAgo * DAY_MS)];
    child = fork(program, args, { execArgv: ["--disable-warning=ExperimentalWarning"] });
    const { url, inboxUrl } = z.parse(addresses, await answer());
    Object.assign(process.env, {
      HERALD_URL: url,
      HERALD_INBOX_URL: inboxUrl,
      HERALD_ADMIN_EMAIL: shopOwner.email,
      HERALD_ADMIN_PASSWORD: shopOwner.password,
    });
  });
  afterAll(async () => {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
    home[Symbol.dispose]();
  });
  return {
    /** Once all that is under way is done. Sessions end as they would: whoever comes back after days signs in again. */
    async goTo(daysAgo: number): Promise<void> {
      child.send(-daysAgo * DAY_MS);
      await answer();
    },
  };
}
