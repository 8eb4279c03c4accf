/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const allProducts = (): string => "All products";
export const someProducts = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " product" : d.count.toLocaleString("en") + " products");
export const always = (): string => "Always";
export const fromTo = (d: { first: string; last: string }): string => d.first + " to " + d.last;
export const from = (d: { first: string }): string => "From " + d.first;
export const until = (d: { last: string }): string => "Until " + d.last;
export const usedOf = (d: { uses: number; max: number }): string => d.uses.toLocaleString("en") + " of " + d.max.toLocaleString("en");
export const usedTimes = (d: { uses: number }): string => d.uses.toLocaleString("en");
export const percentOff = (d: { rate: string }): string => d.rate + " off";
export const amountOff = (d: { amount: string }): string => d.amount + " off";
export const onceOnly = (): string => "once a buyer";
export const fromAmount = (d: { amount: string }): string => "from " + d.amount + " on";
export const bearsPart = (d: { part: string }): string => "the ambassador bears " + d.part;
