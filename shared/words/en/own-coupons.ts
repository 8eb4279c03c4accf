/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const lead = (): string => "Whoever types your code pays less, and the sale is yours. What a code won counts here, and not for the link that the order came through.";
export const coupon = (): string => "Coupon";
export const copy = (d: { code: string }): string => "Copy " + d.code;
export const used = (): string => "Used";
export const orders = (): string => "Orders";
export const revenue = (): string => "Revenue";
export const archived = (): string => "Archived";
export const youBear = (d: { part: string }): string => "You bear " + d.part + " of what it takes off, from your commission.";
