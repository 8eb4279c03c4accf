/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const title = (): string => "Where you are signed in";
export const unknownDevice = (): string => "A device that did not say what it is";
export const since = (d: { when: string }): string => "Since " + d.when;
export const thisOne = (): string => "This one";
export const end = (): string => "End";
export const endNamed = (d: { device: string }): string => "End: " + d.device;
export const endOthers = (): string => "End all others";
export const ended = (d: { device: string }): string => d.device + " is signed out.";
export const othersEnded = (): string => "You are signed out everywhere else.";
export const onlyHere = (): string => "Nowhere else.";
