/**
 * What the lines of a statement come to: how many there are, and by how much they moved what is owed, in minor units. `takenBack`: refunds and
 * disputes, less what came back of them. `given`: sales that were given to them, less those that were given away. `byHand`: bonuses, debits,
 * write-offs, and what was owed before balances were kept. `payouts`: negative where money left.
 */
export const sumNames = ["lines", "sales", "takenBack", "given", "byHand", "payouts"] as const;
export type SumName = (typeof sumNames)[number];
/** What is not there is 0. */
export type StatementSums = Readonly<Partial<Record<SumName, number>>>;
