/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const linkLeadsNowhere = (): string => "This link leads nowhere";
export const partOfLinkLost = (): string => "Perhaps a part of it was lost on the way.";
export const askToSendAgain = (d: { shop: string }): string => "Ask whoever recommended " + d.shop + " to you to send it again. Nothing was ordered and nothing was charged.";
export const linkNotInUse = (): string => "This link is no longer in use";
export const nothingSoldThroughIt = (): string => "Nothing is sold through it any more.";
export const askForAnotherLink = (d: { shop: string }): string => "Ask whoever recommended " + d.shop + " to you for a new one. Nothing was ordered and nothing was charged.";
export const linkClosed = (): string => "This link takes no orders right now";
export const noOrdersForNow = (): string => "Nothing can be ordered here at the moment.";
export const tryLater = (d: { shop: string }): string => "Ask whoever recommended " + d.shop + " to you, or try again later. Nothing was ordered and nothing was charged.";
export const someGone = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? "One more product was" : d.count.toLocaleString("en") + " more products were") + " recommended here, which the shop has taken off sale.";
export const askTheShop = (d: { shop: string }): string => "Write to " + d.shop;
export const nothingOnOffer = (): string => "Nothing here is on offer any more.";
export const askForNewLink = (d: { name: string }): string => "The shop has taken these products off sale. Ask " + d.name + " for a new link.";
export const tooManyOrders = (d: { minutes: number }): string => "Too many orders are being placed right now. Yours was not, and nothing was charged: try again in " + (d.minutes === 0 ? "a moment" : new Intl.PluralRules("en").select(d.minutes) === "one" ? "a minute" : d.minutes.toLocaleString("en") + " minutes") + ".";
