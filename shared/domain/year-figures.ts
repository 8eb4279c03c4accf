/**
 * What became of an ambassador's money in a year (UTC), as tax offices ask for it; minor units. `earned`: sales, and those that were given to
 * them, less those that were given away. `takenBack`: refunds and disputes, less what came back of them. `opened`: owed from before. `paid`: what
 * arrived; `returned`: what of it came back.
 */
export const yearFigures = ["earned", "takenBack", "opened", "adjusted", "writtenOff", "paid", "returned"] as const;
export type YearFigure = (typeof yearFigures)[number];
export type YearTotals = Readonly<Partial<Record<YearFigure, number>>>;
/** By year. */
export type Years = Readonly<Record<string, YearTotals>>;
