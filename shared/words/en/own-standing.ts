/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const applied = (d: { shop: string }): string => d.shop + " has your application";
export const weWrite = (d: { email: string }): string => "The shop looks at each application before an ambassador begins. You get an e-mail at " + d.email + " as soon as it is decided.";
export const meanwhile = (): string => "There is nothing else to do for now";
export const declined = (d: { shop: string }): string => d.shop + " did not agree to your application";
export const seeProfile = (): string => "See your profile";
export const apply = (): string => "Apply to be an ambassador";
export const applyLead = (): string => "The shop looks at each application, and writes to you.";
export const become = (): string => "Become an ambassador";
export const becomeLead = (): string => "It is free, and your first link takes a minute.";
export const invitedLead = (d: { shop: string }): string => d.shop + " would like you as an ambassador. Your account takes a minute.";
export const askForAnother = (d: { shop: string }): string => "Ask " + d.shop + " for another invitation.";
export const about = (): string => "About you";
export const aboutHint = (): string => "Where you would share links, and why. The shop reads it.";
export const sendApplication = (): string => "Send the application";
export const signUp = (): string => "Sign up";
export const byInvitation = (): string => "By invitation";
export const invitesItself = (d: { shop: string }): string => d.shop + " invites its ambassadors by itself. If you would like to be one, write to the shop.";
export const writeTo = (d: { shop: string }): string => "If you think that this is a mistake, answer the e-mail that told you, or write to " + d.shop + ".";
