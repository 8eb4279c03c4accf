/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const goneProducts = (): string => "Products that are no longer on sale";
export const both = (d: { first: string; second: string }): string => d.first + " and " + d.second;
export const andMore = (d: { first: string; more: number }): string => d.first + " and " + d.more.toLocaleString("en") + " more";
