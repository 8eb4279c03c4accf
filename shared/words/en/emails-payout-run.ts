/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const subject = (d: { shop: string }): string => "A payout run waits for you at " + d.shop;
export const preview = (): string => "Nobody is paid until you, or another who may pay, approve it.";
export const heading = (): string => "A payout run waits for you";
export const isDue = (d: { day: string }): string => "The payout run of " + d.day + " is due.";
export const wasStarted = (d: { name: string }): string => d.name + " started a payout run, and a second person must approve it.";
export const nobodyYet = (): string => "Nobody is paid until you, or another who may pay, approve it. You can decline it as well.";
export const look = (): string => "Look at the run";
