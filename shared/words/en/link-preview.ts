/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const recommendsOne = (d: { name: string; title: string }): string => d.name + " recommends " + d.title;
export const recommendsMany = (d: { name: string; count: number }): string => d.name + " recommends " + (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " product" : d.count.toLocaleString("en") + " products");
export const recommendsNone = (d: { name: string }): string => d.name + " recommended something here";
export const priced = (d: { price: string; description: string }): string => d.price + " · " + d.description;
export const pricedTitle = (d: { title: string; price: string }): string => d.title + ", " + d.price;
export const listed = (d: { some: string }): string => d.some + ".";
export const andMore = (d: { some: string }): string => d.some + ", and more.";
export const price = (): string => "Price";
export const whatRecommends = (d: { name: string }): string => "What " + d.name + " recommends";
export const nothingYet = (): string => "Nothing is on offer here yet.";
export const pageLeadsNowhere = (): string => "There is no such page";
export const pageClosed = (): string => "This page is closed right now";
