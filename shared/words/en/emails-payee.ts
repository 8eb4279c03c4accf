/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const addedSubject = (d: { shop: string }): string => "You are paid by " + d.shop + " from now on";
export const changedSubject = (d: { shop: string }): string => "Where " + d.shop + " pays you was changed";
export const removedSubject = (d: { shop: string }): string => d.shop + " no longer knows where to pay you";
export const addedHeading = (): string => "You can be paid now";
export const changedHeading = (): string => "Where you are paid was changed";
export const removedHeading = (): string => "Where you are paid was removed";
export const preview = (): string => "If it was not you, set a new password now.";
export const bySepa = (d: { masked: string }): string => "Your share goes to the bank account " + d.masked + " from now on.";
export const byPaypal = (d: { masked: string }): string => "Your share goes to the PayPal account " + d.masked + " from now on.";
export const byOther = (): string => "Your share is paid as you described to the shop.";
export const paused = (d: { day: string }): string => "To keep you safe nothing is paid there before " + d.day + ". If this was not you, there is time until then to say so.";
export const removed = (): string => "Nothing is paid to you until you say where. What you have earned stays yours.";
export const you = (): string => "If it was you, there is nothing to do.";
export const notYou = (d: { contact: string }): string => "If it was not you, set a new password now, which signs out whoever is signed in as you, and write to " + d.contact + ".";
