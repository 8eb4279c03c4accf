/** `npm run costs`: what Herald costs, from counted operations and list prices. */
import { writeFileSync } from "node:fs";
import { runCommand } from "../../../../infra/terminal/run.ts";
import { say, sayAside } from "../../../../infra/terminal/screen.ts";
import { synthesize } from "../../../stacks/make-stack.ts";
import { Synthesized } from "../../../stacks/synthesized.ts";
import { billsOf } from "./bill.ts";
import { countOperations } from "./count.ts";
import { detailsOf } from "./details.ts";
import { pagePath, readPage, withTables } from "./page.ts";
import { summaryOf } from "./summary.ts";
import { readStanding } from "./template.ts";

const spec = {
  script: "costs",
  summary:
    "Says what Herald costs, idle and for 1,000 orders: operations counted on this machine, at AWS's list prices.",
  flags: { write: { says: "write the tables into docs/costs.md as well" } },
  notes: ["Prices are in tests/lab/cost/bill/prices.ts, all that is assumed in tests/lab/cost/bill/assumptions.ts."],
} as const;

await runCommand(spec, async ({ write }) => {
  const stack = new Synthesized(synthesize({ stage: "prod" }).template, "prod");
  const [standing, operations] = [readStanding(stack), await countOperations()];
  const summary = summaryOf(operations, standing, billsOf(operations, standing));
  say(summary);
  if (write) {
    writeFileSync(pagePath, withTables(readPage(), `${summary}\n\n${detailsOf(operations)}`));
    sayAside("\nWritten to docs/costs.md.");
  }
  return 0;
});
