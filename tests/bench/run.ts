/** `npm run bench`: what each use case takes, beside what physics asks for; fails where that is not its budget. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../infra/commands/terminal/run.ts";
import { say, sayAside } from "../../infra/commands/terminal/screen.ts";
import { temporaryDirectory } from "../../infra/local/testing.ts";
import { bundleAll } from "./bundles.ts";
import { countedBy, faultsOfCounts, faultsOfReasons, faultsOfWeights } from "./held.ts";
import { loadAll } from "./loads.ts";
import { measure } from "./measure.ts";
import { pagePath, readPage, withPart } from "./page.ts";
import { countsPart, loadsTable } from "./report.ts";

const spec = {
  script: "bench",
  summary:
    "Counts what each use case takes on this machine's cloud, weighs every bundle, and times how long each loads.",
  flags: {
    counts: { says: "counts and weights alone: no clocks, a quarter of a minute instead of some" },
    write: { says: "write the tables into docs/performance.md as well" },
  },
  notes: ["Budgets are in tests/bench/budgets.ts and weight-budgets.ts, the reasons in tests/bench/reasons.ts."],
} as const;

await runCommand(spec, async ({ counts, write }) => {
  using home = temporaryDirectory();
  const measurement = await measure();
  const counted = countedBy(measurement);
  const part = countsPart(counted, measurement);
  say(part);
  if (write) writeFileSync(pagePath, withPart(readPage(), "counts", part));
  // Not in the page, nor held to anything: a first run is slow enough for a busy machine to pull calls apart.
  const cold = [...measurement.useCases].map(([name, it]) => `${name} ${it.coldRoundTrips}`);
  say(`\nRound trips of a first run: ${cold.join(", ")}.`);
  const faults = [...faultsOfCounts(counted), ...faultsOfWeights(measurement), ...faultsOfReasons()];
  if (!counts) {
    const progress = (done: number, all: number) => sayAside(`${done} of ${all} rounds timed`);
    const loads = await loadAll(await bundleAll(join(home.path, "bundles")), home.path, progress);
    say(`\n${loadsTable(loads)}`);
    if (write) writeFileSync(pagePath, withPart(readPage(), "loads", loadsTable(loads)));
  }
  if (write) sayAside("\nWritten to docs/performance.md.");
  for (const fault of faults) sayAside(`✗ ${fault}`);
  return faults.length === 0 ? 0 : 1;
});
