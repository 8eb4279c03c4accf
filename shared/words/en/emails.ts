/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const testSubject = (d: { subject: string }): string => "Test: " + d.subject;
export const by = (d: { shop: string }): string => "Sent by " + d.shop;
export const questions = (d: { email: string }): string => "Questions? Just reply to this e-mail, or write to " + d.email + ".";
export const labelled = (d: { label: string; value: string }): string => d.label + ": " + d.value;
export const stopSales = (): string => "Stop e-mails about your sales";
export const stopRefunds = (): string => "Stop e-mails about refunds of your sales";
export const stopQuestions = (): string => "Stop e-mails about ambassadors’ questions";
export const stopDigest = (): string => "Stop weekly summaries";
export const imprint = (): string => "Imprint";
export const privacy = (): string => "Privacy";
