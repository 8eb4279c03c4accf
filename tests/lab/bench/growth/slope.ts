/** How a cost grows: at `n`, so much. */
export interface Point {
  n: number;
  cost: number;
}

/** What is nothing at one size and something at another has grown steeply, and not by an infinite logarithm. */
const nextToNothing = 0.01;

/**
 * The slope of log(cost) over log(n), by least squares: 0 is flat, 1 is in proportion to n.
 * @throws Error below two sizes
 */
export function slopeOf(points: readonly Point[]): number {
  if (new Set(points.map(({ n }) => n)).size < 2) throw new Error("A slope takes two sizes.");
  const logs = points.map(({ n, cost }) => ({ x: Math.log(n), y: Math.log(Math.max(cost, nextToNothing)) }));
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanX, meanY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const [above, below] = [
    logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0),
    logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0),
  ];
  return above / below;
}
