/** `npm run load`: a shop that has sold for a month, a crowd in it for a minute, and whether all of it holds. */
import { availableParallelism } from "node:os";
import { startProgress } from "../../../infra/terminal/progress.ts";
import { runCommand } from "../../../infra/terminal/run.ts";
import { counted, elapsed, paint, paintAside, say, sayAside } from "../../../infra/terminal/screen.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { faultsOf } from "./faults.ts";
import { measure } from "./measure.ts";
import { findings, latencies } from "./report.ts";
import { sizeOf, usual } from "./size.ts";

const spec = {
  script: "load",
  summary:
    "Lets a crowd loose on a Herald of its own on this machine, and says how it did: times, errors, invariants, memory.",
  flags: {
    orders: { takes: "N", says: `orders that the shop has sold before (${usual.orders})` },
    ambassadors: { takes: "N", says: `ambassadors that it has (${usual.ambassadors})` },
    buyers: { takes: "N", says: `buyers at the same time (${usual.buyers})` },
    browsers: { takes: "N", says: `ambassadors who look at their pages at the same time (${usual.browsers})` },
    seconds: { takes: "N", says: `how long is measured, after a warm-up (${usual.seconds})` },
  },
  notes: ["Ends with 1 where anything failed. What it tells, and what it does not: docs/load.md."],
} as const;

/** One broken thing can be told in thousands of ways. */
const maxFaults = 20;

await runCommand(spec, async (given) => {
  const size = sizeOf(given);
  const began = performance.now();
  using home = temporaryDirectory();
  const progress = startProgress();
  const show = (line: string) => progress.show(line);
  // In a log, where progress is told now and then, every step is worth its line.
  const measured = await measure(home.path, size, { step: process.stderr.isTTY ? show : sayAside, progress: show });
  progress.end();
  const shop = `${size.orders.toLocaleString("en-US")} orders and ${size.ambassadors.toLocaleString("en-US")} ambassadors`;
  const crowd = `${counted(size.buyers, "buyer")} and ${counted(size.browsers, "ambassador")}`;
  say(`A shop of ${shop}; ${crowd} for ${size.seconds} s, on ${counted(availableParallelism(), "core")}.\n`);
  say(`${latencies(measured)}\n\n${findings(measured)}\n`);
  const faults = faultsOf(measured);
  for (const fault of faults.slice(0, maxFaults)) sayAside(paintAside("red", `✗ ${fault}`));
  if (faults.length > maxFaults) sayAside(`… and ${faults.length - maxFaults} more`);
  const took = elapsed(performance.now() - began);
  say(
    faults.length === 0
      ? paint("green", `✓ No errors, every invariant holds, memory is flat. (${took} in all)`)
      : paint("red", `✗ ${counted(faults.length, "thing")} went wrong. (${took} in all)`),
  );
  return faults.length === 0 ? 0 : 1;
});
