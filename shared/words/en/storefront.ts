/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const whatRecommends = (d: { name: string }): string => "What " + d.name + " recommends";
export const choose = (): string => "Choose something, and pay on Stripe’s page.";
export const picks = (): string => "What there is";
export const loading = (): string => "Loading what there is";
export const noSuchPage = (): string => "There is no such page";
export const partLost = (): string => "Perhaps a part of its address was lost on the way. Ask whoever sent you here to send it again.";
export const closed = (): string => "This page is closed right now";
export const tryLater = (): string => "Ask whoever sent you here, or try again later.";
export const nothingYet = (): string => "Nothing is on offer here right now";
export const comeBack = (d: { name: string; shop: string }): string => d.name + " has nothing in " + d.shop + " to recommend at the moment.";
export const several = (d: { count: number; price: string }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " product" : d.count.toLocaleString("en") + " products") + ", from " + d.price;
