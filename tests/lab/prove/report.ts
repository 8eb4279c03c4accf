import type { Tally } from "./tally.ts";

/** The flows as lines of a table, and what all of it adds up to. */
export function reportOf(tally: Tally): string {
  const head = ["Flow", "Calls", "Crash points", "Others", "Pairs", "Storms"];
  const rows = [...tally.flows].map(([name, { calls, found, covered, others, pairsFound, pairs, storms }]) => [
    name,
    ...[
      calls || "",
      found > 0 ? `${covered}/${found}` : "",
      others || "",
      pairsFound > 0 ? `${pairs}/${pairsFound}` : "",
      storms || "",
    ].map(String),
  ]);
  return [...(rows.length > 0 ? [...table([head, ...rows]), ""] : []), ...summaryOf(tally)].join("\n");
}

function summaryOf(tally: Tally): string[] {
  const sum = (of: "found" | "covered" | "pairsFound" | "pairs" | "others" | "storms") =>
    [...tally.flows.values()].reduce((total, flow) => total + flow[of], 0);
  const average = tally.deliveries / Math.max(1, tally.histories);
  const duplicates = [...tally.duplicates].toSorted(([, a], [, b]) => b - a);
  return [
    ...facts([
      ["flows", `${tally.flows.size}`],
      ["crash points", `${sum("covered")} of ${sum("found")} covered`],
      ["retries, throttles, conflicts", `${sum("others")}`],
      ["pairs of them", `${sum("pairs")} of ${sum("pairsFound")} covered`],
      ["storms", `${sum("storms")}`],
      ["random lives", `${tally.lives} of ${tally.steps} steps`],
      ["histories", `${tally.histories}`],
      ["deliveries to rest", `${average.toFixed(1)} on average, ${tally.maxDeliveries} at most`],
      ["sent once more from dead letters", `${tally.redriven}`],
      ["e-mails that came twice", `${duplicates.reduce((total, [, count]) => total + count, 0)}`],
    ]),
    ...duplicates.map(([cause, count]) => `    ${String(count).padStart(6)}  ${cause}`),
    ...facts([["violations", `${tally.violations.length}`]]),
  ];
}

const facts = (pairs: [string, string][]): string[] => pairs.map(([name, value]) => `${name.padEnd(34)}${value}`);

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  const [head = [], ...body] = rows;
  return [lineOf(head), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(lineOf)];
}
