/** `npm run upgrade`: takes over what an older Herald left in a stage's table. */
import * as z from "zod/mini";
import type { FunctionName } from "../../shared/topology.ts";
import { Refusal } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { say } from "../terminal/screen.ts";
import { invoke } from "./aws/invoke.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";

const spec = {
  script: "upgrade",
  summary:
    "Takes over what an older Herald left in a stage's table: balances, counters, figures by year, ids of refunds, search.",
  flags: stageFlags,
  notes: [
    "Run it once after the deployment that docs/deploy.md names under Upgrading. It can be stopped, and run again at",
    "any time and while sales go on: it moves what is there, once.",
  ],
} as const;

/** What moves at every look of so many runs is looked at another day. */
const maxRuns = 5;

const opened = z.object({ ambassadors: z.int(), links: z.int(), left: z.int() });
const found = z.object({ products: z.int(), ambassadors: z.int(), orders: z.int() });
const totaled = z.object({ balances: z.int(), left: z.int() });
const named = z.object({ refunds: z.int(), booked: z.int(), unclear: z.array(z.string()) });

await runCommand(spec, async (given) => {
  const stage = await openStage(given);
  const { products, ambassadors, orders } = await runOn(stage, "upgrade/make-findable", found);
  say(`Found now: ${products} products, ${ambassadors} ambassadors and ${orders} orders that were not.`);
  const { refunds, booked, unclear } = await runOn(stage, "upgrade/name-refunds", named);
  say(`Stripe has ${refunds} refunds of orders; ${booked} that Herald did not know of are booked.`);
  for (const orderId of unclear) {
    say(`The refunds of ${orderId} don't add up to what is booked. See docs/runbook.md#refunds-without-an-id.`);
  }
  let left = 0;
  for (let run = 1; run <= maxRuns; run++) {
    const done = await runOn(stage, "upgrade/open-balances", opened);
    left = done.left;
    say(`Taken over: ${done.ambassadors} ambassadors, ${done.links} links.`);
    if (left === 0) break;
  }
  if (left > 0) throw new Refusal(`${left} moved all the time. Run it again when less is sold.`);
  let late = 0;
  for (let run = 1; run <= maxRuns; run++) {
    const done = await runOn(stage, "upgrade/total-years", totaled);
    late = done.left;
    say(`Figures by year are on ${done.balances} balances.`);
    if (late === 0) break;
  }
  if (late > 0) throw new Refusal(`${late} balances moved all the time. Run it again when less is sold.`);
  say(unclear.length > 0 ? "Everything else is taken over." : "Nothing is left to take over.");
  return unclear.length > 0 ? 1 : 0;
});

async function runOn<Schema extends z.ZodMiniType>(stage: Stage, name: FunctionName, answer: Schema) {
  const run = await invoke(stage, name, {});
  if (!("thrown" in run)) return z.parse(answer, run.answer);
  const log = `Its log: npm run logs -- --stage ${stage.name} --function ${name}`;
  throw new Refusal(`${run.thrown.message} (${run.thrown.type}) Nothing that was taken over is lost. ${log}`);
}
