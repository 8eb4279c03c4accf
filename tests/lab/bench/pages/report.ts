import { keysOf } from "../../../../infra/cloud/rows.ts";
import { table } from "../../cost/bill/table.ts";
import { type Audit, type Category, timings } from "./lighthouse.ts";

/** What each page must score. Performance is a figure of an idle machine. */
export const least: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  "best-practices": 95,
};

/** Each page's scores, and what Lighthouse timed. */
export function pagesTable(audits: ReadonlyMap<string, Audit>): string {
  const head = ["Page", "Performance", "Accessibility", "Best practices", ...Object.values(timings)];
  const rows = [...audits].map(([name, { scores, times }]) => [
    name,
    ...keysOf(least).map((category) => String(scores.get(category) ?? "?")),
    ...times,
  ]);
  return [
    table(head, rows),
    `Of 100 each; the bench asks for ${least.performance}, ${least.accessibility} and ${least["best-practices"]}. As on a phone ` +
      "with a slow network, which Lighthouse simulates. Performance is a figure of an idle machine, the best of up to " +
      "three runs: on a busy one it is lower, though the page is the same.",
  ].join("\n\n");
}

/** A sentence for each score that is too low, with each audit that cost points. */
export function faultsOfPages(audits: ReadonlyMap<string, Audit>): string[] {
  return [...audits].flatMap(([name, { scores, lost }]) =>
    keysOf(least).flatMap((category) => {
      const score = scores.get(category) ?? 0;
      if (score >= least[category]) return [];
      return [`${name}: ${category} is ${score}, and must be ${least[category]} at least. ${lost.join("; ")}`];
    }),
  );
}
