/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const confirmYours = (): string => "Confirm your e-mail address";
export const openLink = (d: { email: string }): string => "Open the link that we sent to " + d.email + ". Until then you get no e-mails about your sales, and can’t be paid.";
export const sendAgain = (): string => "Send it again";
export const sentAgain = (d: { email: string }): string => "Another link is on its way to " + d.email + ". If it does not come, look among the spam.";
export const newTerms = (): string => "Please accept the terms of the programme";
export const linksGoOn = (): string => "Your links go on meanwhile. To make new ones, accept them at least once.";
export const readAndAccept = (): string => "Read and accept them";
export const wrongAddress = (): string => "Use another address";
