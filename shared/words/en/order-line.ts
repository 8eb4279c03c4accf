/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const delivery = (): string => "Delivery";
