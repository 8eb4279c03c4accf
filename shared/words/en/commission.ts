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
export const blocked = (): string => "It is blocked until the shop decides.";
export const maturesLater = (d: { day: string; days: number }): string => "It is on hold until " + d.day + ": " + (new Intl.PluralRules("en").select(d.days) === "one" ? d.days.toLocaleString("en") + " day" : d.days.toLocaleString("en") + " days") + " after the order was paid.";
export const matured = (d: { day: string }): string => "Its hold ended on " + d.day + ": since then it is ready to be paid, or was.";
export const unpaid = (): string => "The buyer has not paid yet: this is what it would earn.";
export const changes = (): string => "How it came about";
export const when = (): string => "When";
export const what = (): string => "What";
export const amount = (): string => "Commission";
export const onStatement = (d: { number: string }): string => "Statement " + d.number;
export const given = (d: { day: string; reason: string }): string => "The shop gave you this sale on " + d.day + ": " + d.reason;
export const givenToThem = (d: { day: string; reason: string }): string => "The shop gave this sale to its ambassador on " + d.day + ": " + d.reason;
export const givenAway = (d: { day: string; reason: string }): string => "The shop gave this sale to another ambassador on " + d.day + ", so nothing of it is yours any more: " + d.reason;
