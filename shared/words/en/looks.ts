/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const sameAddress = (): string => "buyer and ambassador have the same e-mail address";
export const sameName = (): string => "the name on the card is the ambassador’s";
export const both = (d: { one: string; other: string }): string => d.one + ", and " + d.other;
export const isHeld = (d: { why: string }): string => "The commission is held until the shop has looked: " + d.why + ".";
