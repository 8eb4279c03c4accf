/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const why = (): string => "Why this amount";
export const order = (d: { order: string }): string => "Order …" + d.order;
export const backToEarnings = (): string => "Earnings";
export const product = (): string => "Product";
export const paid = (): string => "Paid for it";
export const rate = (): string => "Rate";
export const earns = (): string => "Earns";
export const rateFrozen = (): string => "The rate of each line was frozen when the order was placed: what the shop changes later counts for later orders.";
export const kept = (d: { kept: string; total: string }): string => d.kept + " of " + d.total + " was kept: the rest was given back, or is disputed. The commission is taken from what was kept.";
export const rounded = (d: { exact: string }): string => d.exact + " is rounded once for the whole order, half a cent up.";
export const is = (): string => "Your commission";
export const isTheirs = (): string => "The ambassador’s commission";
export const blocked = (): string => "It is held back until the shop decides.";
export const blockedBecause = (d: { reason: string }): string => "It is held back until the shop decides: " + d.reason;
export const takenBack = (): string => "Nothing of it is left: the order was refunded, or its payment is disputed.";
export const maturesLater = (d: { day: string; days: number }): string => "It is on hold until " + d.day + ": " + (new Intl.PluralRules("en").select(d.days) === "one" ? d.days.toLocaleString("en") + " day" : d.days.toLocaleString("en") + " days") + " after the order was paid.";
export const matured = (d: { day: string }): string => "Its hold ended on " + d.day + ": it is ready to be paid, with the next payout.";
export const paying = (): string => "It is on its way, with a payout.";
export const paidOn = (d: { day: string }): string => "It was paid, with the payout that arrived on " + d.day + ".";
export const toStatement = (): string => "See the statement of that payout";
export const toRun = (): string => "See the payout run";
export const unpaid = (): string => "The buyer has not paid yet: this is what it would earn.";
export const changes = (): string => "How it came about";
export const when = (): string => "When";
export const what = (): string => "What";
export const amount = (): string => "Commission";
export const onStatement = (d: { number: string }): string => "Statement " + d.number;
