/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const askedSubject = (d: { name: string; amount: string }): string => d.name + " asks for a payout of " + d.amount;
export const askedPreview = (): string => "Nobody is paid until you, or another who may pay, approve it.";
export const askedHeading = (d: { name: string }): string => d.name + " asks for a payout";
export const amount = (): string => "Ready to be paid";
export const asked = (d: { name: string }): string => "You allow ambassadors to ask for a payout, and " + d.name + " has asked for one. If you approve it, they are paid what is ready for them at that moment.";
export const nobodyYet = (d: { name: string }): string => "Nobody is paid until you, or another who may pay, approve it. If you decline it, " + d.name + " reads your reason.";
export const look = (): string => "Look at it";
export const declinedSubject = (d: { shop: string }): string => d.shop + " has declined the payout that you asked for";
export const declinedPreview = (): string => "What you are owed stays yours.";
export const declinedHeading = (): string => "Your payout was declined";
export const declined = (d: { shop: string }): string => "You asked for a payout, and " + d.shop + " has declined it this time.";
export const reason = (): string => "Reason";
export const declinedStays = (): string => "What you are owed stays yours, and is paid with a later payout. You can ask again, a day after you last asked.";
export const seeEarnings = (): string => "See your earnings";
