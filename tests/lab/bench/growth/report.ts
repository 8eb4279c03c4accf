import { keysOf } from "../../../../infra/cloud/rows.ts";
import { table } from "../../cost/bill/table.ts";
import type { Counts, Measure } from "../counts.ts";
import { words } from "../report.ts";
import { type Act, acts } from "./acts.ts";
import { type DimensionName, dimensions, smallest } from "./dimensions.ts";
import type { Growth } from "./growth.ts";
import { maxSlope, mayGrow, steepestOf } from "./held.ts";

const number = (count: number) => count.toLocaleString("en-US");

/** What grows with what, and what each use case takes in a small shop and in a large one. */
export function growthPart(growth: Growth): string {
  const grew = keysOf(dimensions).map((name) => `${number(largestOf(growth, name))} ${dimensions[name].of}`);
  return [
    `From ${smallest} to ${list(grew)}; the leaderboard in ${growth.board}. The slope of log(count) over log(n) of the count ` +
      `that grows the most, whichever it is: 0 is flat, 1 grows in proportion, and from ${maxSlope} on the bench fails.`,
    slopesTable(growth),
    "![Each count beside what it is at a hundred: all lines lie on the floor but that of the sums of a payout preview](growth.svg)",
    "What is counted at a hundred of everything, and where it differs, with all of the above but links and payouts at their most:",
    countsTable(growth),
  ].join("\n\n");
}

export function largestOf({ grown }: Growth, name: DimensionName): number {
  return Math.max(...(grown.get(name)?.keys() ?? []));
}

function slopesTable(growth: Growth): string {
  const names = keysOf(dimensions);
  const rows = keysOf(acts).map((act) => [act, ...names.map((name) => slopeCell(growth, name, act)), whyOf(act)]);
  return table(["Use case", ...names, ""], rows, 1);
}

function slopeCell({ grown }: Growth, name: DimensionName, act: Act): string {
  const { slope } = steepestOf(grown.get(name), act);
  return Math.max(0, slope).toFixed(2);
}

const whyOf = (act: Act): string => keysOf(dimensions).flatMap((name) => mayGrow(name, act) ?? [])[0] ?? "";

const shown = [
  ...(["roundTrips", "tableCalls", "reads", "writes", "queueCalls", "busCalls"] as const),
  ...(["redisCommands", "stripeCalls", "emails", "answerBytes"] as const),
];

function countsTable({ grown }: Growth): string {
  const orders = [...(grown.get("orders")?.values() ?? [])];
  const rows = keysOf(acts).map((act) => {
    const [few, many] = [orders[0]?.get(act), orders.at(-1)?.get(act)];
    if (!few || !many) throw new Error(`${act} was not looked at.`);
    return [act, ...shown.map((measure) => fromTo(few, many, measure))];
  });
  return table(["Use case", ...shown.map((measure) => words[measure])], rows);
}

function fromTo(few: Counts, many: Counts, measure: Measure): string {
  if (few[measure] === many[measure]) return few[measure] === 0 ? "" : number(few[measure]);
  return `${number(few[measure])} → ${number(many[measure])}`;
}

const list = (parts: readonly string[]) => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
