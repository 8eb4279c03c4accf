/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const code = (): string => "Code";
export const apply = (): string => "Apply";
export const remove = (): string => "Remove";
export const chooseFirst = (): string => "It is taken off once you have chosen something.";
export const oneMoment = (): string => "One moment";
export const coupon = (d: { code: string }): string => "Coupon " + d.code;
export const couponOfLink = (d: { code: string }): string => "Coupon " + d.code + ", from the link";
export const notTaken = (d: { code: string }): string => "The code " + d.code + " of this link is not taken off";
export const orderWithoutIt = (d: { reason: string }): string => d.reason + " You can order all the same, without it.";
export const typeAnother = (): string => "Type another code";
export const orderWithout = (): string => "Order without the code";
