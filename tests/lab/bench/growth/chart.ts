import { keysOf } from "../../../../infra/cloud/rows.ts";
import { acts } from "./acts.ts";
import { type DimensionName, dimensions, smallest } from "./dimensions.ts";
import type { Growth } from "./growth.ts";
import { steepestOf } from "./held.ts";
import { largestOf } from "./report.ts";

const [width, height] = [760, 340];
const plot = { left: 64, right: 540, top: 24, bottom: 286 };
/** Tens of times: the axes' ends. */
const [decadesOfSize, decadesOfCost] = [4, 3];
const colours: Record<DimensionName, string> = {
  ambassadors: "#0a7d55",
  products: "#2563c9",
  orders: "#a8480c",
  links: "#8a3ab0",
  coupons: "#7a6a00",
  payouts: "#b3261e",
};

const x = (n: number) => plot.left + (Math.log10(n / smallest) / decadesOfSize) * (plot.right - plot.left);
const y = (times: number) => plot.bottom - (Math.log10(times) / decadesOfCost) * (plot.bottom - plot.top);

/**
 * Every use case's steepest count, beside what it is at a hundred, over what there is of each dimension; both scales are
 * logarithmic. Colours of its own, for light pages and dark ones.
 */
export function growthChart(growth: Growth): string {
  const names = keysOf(dimensions);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    "<title>How each count grows with what a shop has</title>",
    "<style>text{fill:#444}.grid{stroke:#ccc}.floor{stroke:#888}path{fill:none;stroke-width:2.5;stroke-linejoin:round}" +
      "@media(prefers-color-scheme:dark){text{fill:#bbb}.grid{stroke:#444}.floor{stroke:#888}}</style>",
    ...grid(),
    ...proportion(),
    ...names.flatMap((name) => lines(growth, name)),
    ...names.map((name, index) => legend(growth, name, index)),
    "</svg>\n",
  ].join("\n");
}

function grid(): string[] {
  const sizes = Array.from({ length: decadesOfSize + 1 }, (_, power) => smallest * 10 ** power);
  const costs = Array.from({ length: decadesOfCost + 1 }, (_, power) => 10 ** power);
  return [
    ...sizes.map((n) => line("grid", x(n), plot.top, x(n), plot.bottom)),
    ...costs.map((times) => line(times === 1 ? "floor" : "grid", plot.left, y(times), plot.right, y(times))),
    ...sizes.map((n) => text(x(n), plot.bottom + 20, n.toLocaleString("en-US"), "middle")),
    ...costs.map((times) => text(plot.left - 8, y(times) + 4, `× ${times.toLocaleString("en-US")}`, "end")),
    text((plot.left + plot.right) / 2, plot.bottom + 44, "of what grows", "middle"),
  ];
}

/** What a sum over everything would do. */
function proportion(): string[] {
  const end = smallest * 10 ** decadesOfCost;
  return [
    `<path class="grid" stroke-dasharray="4 5" d="M${x(smallest)} ${y(1)}L${x(end)} ${y(10 ** decadesOfCost)}"/>`,
    text(x(end) + 8, plot.top + 12, "in proportion", "start"),
  ];
}

function lines({ grown }: Growth, name: DimensionName): string[] {
  const looked = grown.get(name);
  return keysOf(acts).map((act) => {
    const { measure } = steepestOf(looked, act);
    const costs = [...(looked ?? [])].map(([n, seen]) => ({ n, cost: seen.get(act)?.[measure] ?? 0 }));
    const [first] = costs;
    const points = costs.map(
      ({ n, cost }) => `${x(n).toFixed(1)} ${y(first && first.cost > 0 ? cost / first.cost : 1).toFixed(1)}`,
    );
    return `<path stroke="${colours[name]}" d="M${points.join("L")}"><title>${act}</title></path>`;
  });
}

function legend(growth: Growth, name: DimensionName, index: number): string {
  const [left, top] = [plot.right + 22, 150 + index * 26];
  const words = `${largestOf(growth, name).toLocaleString("en-US")} ${name}`;
  return `<path stroke="${colours[name]}" d="M${left} ${top}h18"/>${text(left + 26, top + 4, words, "start")}`;
}

const line = (kind: string, x1: number, y1: number, x2: number, y2: number) =>
  `<line class="${kind}" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;

const text = (atX: number, atY: number, words: string, anchor: "start" | "middle" | "end") =>
  `<text x="${atX.toFixed(1)}" y="${atY.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
