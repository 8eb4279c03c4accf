import { keysOf } from "../../../../infra/cloud/rows.ts";
import { type Counts, type Measure, nothing } from "../counts.ts";
import { type Act, acts } from "./acts.ts";
import { listAtMost, lists, pageAtMost, searches } from "./at-most.ts";
import { type Dimension, type DimensionName, dimensions } from "./dimensions.ts";
import type { Grown, Growth } from "./growth.ts";
import { slopeOf } from "./slope.ts";

/** A count that grows with what it is not to grow with, by this slope of log(cost) over log(n), is refused. */
export const maxSlope = 0.05;

/** The count of an act that grows the most, of all counts that there are. */
export interface Steepest {
  measure: Measure;
  slope: number;
}

/** @throws Error where an act was not looked at, at two sizes at least */
export function steepestOf(grown: Grown | undefined, act: Act): Steepest {
  const all = keysOf(nothing).map((measure): Steepest => {
    const costs = [...(grown ?? [])].map(([n, looked]) => ({ n, cost: exactly(looked.get(act), measure) }));
    return { measure, slope: slopeOf(costs) };
  });
  return all.reduce((steepest, one) => (one.slope > steepest.slope ? one : steepest));
}

const exactly = (counts: Counts | undefined, measure: Measure): number => {
  if (!counts) throw new Error("An act was not looked at.");
  return counts[measure];
};

export const mayGrow = (name: DimensionName, act: Act): string | undefined => {
  const { mayGrow: allowed }: Dimension = dimensions[name];
  return allowed[act];
};

/** A sentence for each page that takes more than it may, at any size of anything. */
const faultsOfPages = (growth: Growth): string[] => [
  ...faultsAbove(growth, searches, pageAtMost),
  ...faultsAbove(growth, lists, listAtMost),
];

function faultsAbove({ grown }: Growth, of: readonly Act[], atMost: Partial<Record<Measure, number>>): string[] {
  return [...grown].flatMap(([name, looked]) =>
    [...looked].flatMap(([n, counts]) =>
      of.flatMap((act) =>
        Object.entries(atMost).flatMap(([measure, most]) => {
          const is = exactly(counts.get(act), measure as Measure);
          return is > most ? [`${act}: ${measure} is ${is} at ${n} ${dimensions[name].of}, above ${most}.`] : [];
        }),
      ),
    ),
  );
}

/** A sentence for each act that grows with what it is not to grow with, for each that may and does not, and for each search above its most. */
export function faultsOfGrowth(growth: Growth): string[] {
  return [...faultsOfSlopes(growth), ...faultsOfPages(growth)];
}

function faultsOfSlopes({ grown }: Growth): string[] {
  return keysOf(dimensions).flatMap((name) =>
    keysOf(acts).flatMap((act) => {
      const { measure, slope } = steepestOf(grown.get(name), act);
      const grows = slope >= maxSlope;
      if (grows === (mayGrow(name, act) !== undefined)) return [];
      const { of } = dimensions[name];
      if (!grows) return [`${act} does not grow with the ${of} any more: take it off what may.`];
      return [`${act}: ${measure} grows with the ${of}, by a slope of ${slope.toFixed(2)}.`];
    }),
  );
}
