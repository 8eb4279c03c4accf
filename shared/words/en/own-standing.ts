/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const applied = (d: { shop: string }): string => d.shop + " has your application";
export const weWrite = (d: { email: string }): string => "The shop looks at each application before an ambassador begins. You get an e-mail at " + d.email + " as soon as it is decided.";
export const meanwhile = (): string => "There is nothing else to do for now";
export const declined = (d: { shop: string }): string => d.shop + " did not agree to your application";
export const seeProfile = (): string => "See your profile";
export const writeTo = (d: { shop: string }): string => "If you think that this is a mistake, answer the e-mail that told you, or write to " + d.shop + ".";
