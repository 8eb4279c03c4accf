/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const terms = (): string => "Terms of the programme";
export const since = (d: { version: number }): string => "Version " + d.version.toLocaleString("en") + ", from";
export const noTerms = (): string => "There are none";
export const published = (d: { shop: string }): string => d.shop + " has not published any terms of its ambassador programme.";
export const noSuchVersion = (): string => "There is no such version of the terms";
export const older = (): string => "There is a newer version of these terms.";
export const readCurrent = (): string => "Read the one that holds now";
export const accept = (): string => "I accept these terms";
export const acceptedNow = (): string => "You have accepted these terms";
export const goOn = (): string => "Your links go on as they are.";
export const toProducts = (): string => "Go to the products";
