/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const subject = (d: { products: number }): string => (new Intl.PluralRules("en").select(d.products) === "one" ? "A product" : d.products.toLocaleString("en") + " products") + " of your links " + (new Intl.PluralRules("en").select(d.products) === "one" ? "is" : "are") + " no longer sold";
export const preview = (d: { shop: string; named: string }): string => d.shop + " no longer sells " + d.named + ".";
export const heading = (): string => "Some of your links hold less now";
export const gone = (d: { shop: string; named: string }): string => d.shop + " no longer sells " + d.named + ".";
export const namedAndMore = (d: { named: string; more: number }): string => d.named + " and " + (new Intl.PluralRules("en").select(d.more) === "one" ? d.more.toLocaleString("en") + " more" : d.more.toLocaleString("en") + " more");
export const held = (d: { links: number }): string => (new Intl.PluralRules("en").select(d.links) === "one" ? "One of your links led" : d.links.toLocaleString("en") + " of your links led") + " there. What you have earned stays yours.";
export const goesOn = (d: { links: number }): string => "Whatever else " + (new Intl.PluralRules("en").select(d.links) === "one" ? "it holds" : "they hold") + " goes on selling.";
export const empty = (d: { empty: number }): string => (new Intl.PluralRules("en").select(d.empty) === "one" ? "One link has" : d.empty.toLocaleString("en") + " links have") + " nothing left to buy. Archive " + (new Intl.PluralRules("en").select(d.empty) === "one" ? "it" : "them") + ", and share another instead.";
export const seeLinks = (): string => "Look at your links";
