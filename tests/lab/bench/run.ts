/** `npm run bench`: what each use case takes, beside what physics asks for; fails where that is not its budget. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../../infra/terminal/run.ts";
import { say, sayAside } from "../../../infra/terminal/screen.ts";
import { bundleAll } from "../../support/bundles.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { clicksTable, faultsOfClicks } from "./clicks.ts";
import { measureColds } from "./cold/cold.ts";
import { coldsTable, faultsOfColds } from "./cold/report.ts";
import { comparisonsTable, faultsOfComparisons, measureComparisons } from "./comparison.ts";
import { contentionTable } from "./contention.ts";
import { growthChart } from "./growth/chart.ts";
import { measureGrowth } from "./growth/growth.ts";
import { faultsOfGrowth } from "./growth/held.ts";
import { growthPart } from "./growth/report.ts";
import { countedBy, faultsOfCounts, faultsOfReasons, faultsOfWeights } from "./held.ts";
import { faultsOfLoads } from "./load-aims.ts";
import { loadAll } from "./loads.ts";
import { measure } from "./measure.ts";
import { chartPath, pagePath, readPage, withPart } from "./page.ts";
import { measurePages } from "./pages/pages.ts";
import { faultsOfPages, pagesTable } from "./pages/report.ts";
import { asked, type Part, parts } from "./parts.ts";
import { faultsOfPayoutRuns, measurePayoutRuns, payoutRunsTable } from "./payout-run.ts";
import { countsPart, loadsTable } from "./report.ts";
import { speedsTable } from "./speed/report.ts";
import { measureSpeeds } from "./speed/speeds.ts";
import { faultsOfStarts, startsTable, timeStarts } from "./starts.ts";

const spec = {
  script: "bench",
  summary:
    "Counts what each use case takes on this machine's cloud, how that grows, what bundles weigh, and times them and two pages.",
  flags: {
    counts: { says: `only ${parts.counts}` },
    contention: { says: `only ${parts.contention}` },
    clicks: { says: `only ${parts.clicks}` },
    growth: { says: `only ${parts.growth}` },
    cold: { says: `only ${parts.cold}` },
    payouts: { says: `only ${parts.payouts}` },
    rates: { says: `only ${parts.rates}` },
    loads: { says: `only ${parts.loads}` },
    pages: { says: `only ${parts.pages}` },
    start: { says: `only ${parts.start}` },
    speed: { says: `only ${parts.speed}` },
    write: { says: "write what was measured into docs/performance.md as well" },
  },
  notes: [
    "Budgets are in tests/lab/bench/budgets.ts and weight-budgets.ts, the reasons in tests/lab/bench/reasons.ts.",
    "A million ambassadors take a real Redis: a `redis-server` on the PATH, or an empty one at REDIS_URL.",
    "Lighthouse is installed by its part, into tests/lab/bench/pages/lighthouse; it takes the Chromium of the browser tests.",
  ],
} as const;

const most = 1_000_000;

/** Says a part's text, and keeps it where asked to. @returns what is not as it must be */
async function measurePart(part: Part, tell: (part: Part, text: string, chart?: string) => void): Promise<string[]> {
  switch (part) {
    case "counts": {
      const measurement = await measure();
      const counted = countedBy(measurement);
      tell(part, countsPart(counted, measurement));
      // Not in the page, nor held to anything: a first run is slow enough for a busy machine to pull calls apart.
      const cold = [...measurement.useCases].map(([name, it]) => `${name} ${it.coldRoundTrips}`);
      say(`\nRound trips of a first run: ${cold.join(", ")}.`);
      return [...faultsOfCounts(counted), ...faultsOfWeights(measurement), ...faultsOfReasons()];
    }
    case "contention":
      tell(part, contentionTable());
      return [];
    case "clicks":
      tell(part, clicksTable());
      return faultsOfClicks();
    case "growth": {
      const growth = await measureGrowth(most, (line) => sayAside(`looked at ${line}`));
      tell(part, growthPart(growth), growthChart(growth));
      return faultsOfGrowth(growth);
    }
    case "payouts": {
      const costs = await measurePayoutRuns(sayAside);
      tell(part, payoutRunsTable(costs));
      return faultsOfPayoutRuns(costs);
    }
    case "rates": {
      const costs = await measureComparisons(sayAside);
      tell(part, comparisonsTable(costs));
      return faultsOfComparisons(costs);
    }
    case "loads": {
      using home = temporaryDirectory();
      const progress = (done: number, all: number) => sayAside(`${done} of ${all} rounds timed`);
      const loads = await loadAll(await bundleAll(join(home.path, "bundles")), home.path, progress);
      tell(part, loadsTable(loads));
      return faultsOfLoads(loads);
    }
    case "cold": {
      const colds = await measureColds(sayAside);
      tell(part, coldsTable(colds));
      return faultsOfColds(colds);
    }
    case "pages": {
      const audits = await measurePages(sayAside);
      tell(part, pagesTable(audits));
      return faultsOfPages(audits);
    }
    case "start": {
      const starts = await timeStarts();
      tell(part, startsTable(starts));
      return faultsOfStarts(starts);
    }
    case "speed":
      tell(part, speedsTable(await measureSpeeds(sayAside)));
      return [];
  }
}

await runCommand(spec, async ({ write, ...given }) => {
  const faults: string[] = [];
  for (const part of asked(given)) {
    const tell = (name: Part, text: string, chart?: string) => {
      say(`\n${text}`);
      if (write) writeFileSync(pagePath, withPart(readPage(), name, text));
      if (write && chart) writeFileSync(chartPath, chart);
    };
    faults.push(...(await measurePart(part, tell)));
  }
  if (write) sayAside("\nWritten to docs/performance.md.");
  for (const fault of faults) sayAside(`✗ ${fault}`);
  return faults.length === 0 ? 0 : 1;
});
