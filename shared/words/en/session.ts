/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const loading = (): string => "Loading";
export const hasEnded = (): string => "Your session has ended.";
export const signInElsewhere = (): string => "Sign in again in another tab";
export const thenGoOn = (): string => ", then go on here.";
