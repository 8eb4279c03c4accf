import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import { readEmails, readItems } from "../../invariants/observe.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newPurchase, pay, placeOrder } from "../shop.ts";

const dayMs = 86_400_000;
const begin = "digests/begin";

/** How long it is until next Monday, nine o'clock (UTC). */
function untilMonday(now: number): number {
  const today = Math.floor(now / dayMs);
  // The first day there is was a Thursday.
  const monday = today + 7 - ((today + 3) % 7);
  return monday * dayMs + 9 * 3_600_000 - now;
}

/** Who was sent a digest, each once a week. */
async function toldOf({ world }: Stage): Promise<string[]> {
  const emails = await readEmails(world.cloud.mail.url);
  const told = emails
    .filter(({ subject }) => subject.startsWith("Your week at "))
    .map(({ to, text }) => `${to} ${text}`);
  return [...new Set(told.map((it) => it.split(" ")[0] ?? ""))].sort();
}

const user = z.object({ email: z.string(), scope: z.string(), unconfirmed: z.optional(z.boolean()) });

/** What everybody reads on Monday. */
export const digestFlows: readonly Flow[] = [
  {
    name: "a week is over, and its digests are asked for twice",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      // The first run notes where it begins.
      await runClock(world, begin);
      await pay(world, await placeOrder(world, shop, newPurchase("week@buyer.example")));
      await comeToRest(world, course);
      world.passTime(untilMonday(Date.now()));
      return {
        act: async () => {
          await runClock(world, begin);
          await runClock(world, begin);
          await comeToRest(world, course);
          world.passTime(3_600_000);
          await runClock(world, begin);
          await comeToRest(world, course);
        },
        check: async () => {
          const items = await readItems(world.cloud.database.client, TABLE);
          const people = items.filter(({ type }) => type === "user").map((item) => z.parse(user, item));
          const meant = people
            .filter(({ email, scope }) => scope === "admin" || email === shop.ambassador.email)
            .map(({ email }) => email)
            .sort();
          const told = await toldOf(stage);
          if (told.join() !== meant.join()) throw new Error(`Digests went to ${told.join()}, not to ${meant.join()}.`);
          const markers = items.filter(({ pk }) => String(pk).startsWith("DELIVERY#digest_"));
          if (markers.length !== meant.length)
            throw new Error(`${meant.length} digests have ${markers.length} markers.`);
        },
      };
    },
  },
];
