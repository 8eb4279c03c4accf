import { calm, stormy } from "./delivery-policy.ts";
import { labelOf } from "./faults.ts";
import { flowOf } from "./flows/all.ts";
import { runHistory } from "./history.ts";
import type { HistoryJob } from "./jobs.ts";
import { isRace, openProof, readyForRaces } from "./stage.ts";

/** Plays one history again, and tells it: each call, what befell it, and what the functions said. @returns whether all holds */
export async function replay({ flow: name, faults, storm }: HistoryJob, say: (line: string) => void): Promise<boolean> {
  await using stack = new AsyncDisposableStack();
  const { world, shop } = await openProof(stack);
  if (isRace(name, storm)) await readyForRaces(world, shop);
  const flow = flowOf(name);
  await runHistory(world, shop, flow);
  const result = await runHistory(world, shop, flow, faults, storm === undefined ? calm() : stormy(storm));
  for (const [index, call] of result.calls.entries()) {
    const hit = result.hits.find(({ at }) => at === index + 1);
    say(`${String(index + 1).padStart(4)}  ${labelOf(call)}${hit ? `  ← ${hit.kind}` : ""}`);
  }
  say("");
  for (const line of world.printed.take().filter((it) => /"level":"(warn|error)"/.test(it))) say(line.slice(0, 400));
  say("");
  for (const violation of result.violations) say(`violated: ${violation}`);
  say(`${result.deliveries} deliveries, ${result.violations.length} violations`);
  return result.violations.length === 0;
}
