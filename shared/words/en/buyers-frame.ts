/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const youPayOnStripe = (d: { shop: string }): string => "You pay on Stripe’s own page. " + d.shop + " never sees your card.";
export const aboutTheShop = (): string => "About the shop";
export const termsUrl = (): string => "Terms";
export const privacyUrl = (): string => "Privacy";
export const imprintUrl = (): string => "Imprint";
export const returnsUrl = (): string => "Returns";
export const contact = (): string => "Contact";
