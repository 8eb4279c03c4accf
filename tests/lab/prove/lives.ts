import fc from "fast-check";
import { labelOf } from "./faults.ts";
import type { LivesJob, LivesReport } from "./jobs.ts";
import { aLife } from "./life.ts";
import { live } from "./live.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

/** Lets fast-check invent lives of a shop, and shorten the first that breaks an invariant. */
export async function exploreLives(world: World, shop: Shop, { lives, seed, path }: LivesJob): Promise<LivesReport> {
  const report: LivesReport = {
    lives: 0,
    seen: [],
    steps: 0,
    violations: [],
    duplicates: {},
    deliveries: 0,
    maxDeliveries: 0,
  };
  const seen = new Set<string>();
  const property = fc.asyncProperty(aLife, async (life) => {
    const { calls, violations, duplicates, deliveries } = await live(world, shop, life);
    for (const call of calls) seen.add(labelOf(call));
    report.lives += 1;
    report.steps += life.steps.length;
    report.deliveries += deliveries;
    report.maxDeliveries = Math.max(report.maxDeliveries, deliveries);
    for (const [cause, count] of Object.entries(duplicates)) {
      report.duplicates[cause] = (report.duplicates[cause] ?? 0) + count;
    }
    if (violations.length > 0) throw new Error(violations.join("\n"));
  });
  const details = await fc.check(property, { numRuns: lives, seed, ...(path && { path }) });
  report.seen = [...seen];
  if (details.failed) {
    const shortest = JSON.stringify(details.counterexample?.[0]);
    const again = `--lives 1 --seed ${details.seed} --path ${details.counterexamplePath}`;
    report.violations.push(`${details.errorInstance ?? "It failed."}\n  shortest: ${shortest}\n  again: ${again}`);
  }
  return report;
}
