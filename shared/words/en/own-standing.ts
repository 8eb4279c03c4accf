/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const suspended = (): string => "Your account is suspended";
export const whatHolds = (): string => "Your links take no orders for now, and you can’t make new ones. What you have earned stays yours.";
export const writeTo = (d: { shop: string }): string => "If you think that this is a mistake, answer the e-mail that told you, or write to " + d.shop + ".";
