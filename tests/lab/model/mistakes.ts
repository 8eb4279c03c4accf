/** Mistakes that one could make in building this, each of which some invariant must find. */
export const mistakes = [
  "forgets the balance",
  "moves the wrong day",
  "a refund of a blocked order goes to its day",
  "counts another kind as earnings",
  "a payout is booked on today",
  "nobody asks for the statement's number",
  "writes off what an open dispute explains",
  "pays without looking what was lowered",
  "a run made twice pays twice",
  "folds a day that is not over everywhere",
  "a payout that is under way is canceled",
  "a given sale's refund meets who sold it",
  "a sale given twice moves twice",
  "a given sale goes to its new ambassador's settled part",
] as const;
export type Mistake = (typeof mistakes)[number];
