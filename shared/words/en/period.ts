/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const period = (): string => "Period";
export const atMost = (d: { days: number }): string => "At most " + d.days.toLocaleString("en") + " days.";
