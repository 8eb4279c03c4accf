/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const askedSubject = (d: { name: string; about: string }): string => d.name + " asks about " + d.about;
export const askedPreview = (): string => "Answer it beside the figure, or just reply to this e-mail.";
export const askedReply = (d: { name: string; email: string }): string => "Your answer stands beside the figure, and " + d.name + " is told. A reply to this e-mail goes to " + d.name + " alone, at " + d.email + ".";
export const look = (): string => "Answer";
export const ofOrder = (d: { order: string }): string => "the commission of order " + d.order;
export const ofPayout = (d: { statement: string }): string => "the payout of statement " + d.statement;
export const ofBalance = (): string => "their balance";
export const ofOwnBalance = (): string => "your balance";
export const answeredSubject = (d: { shop: string; about: string }): string => d.shop + " answered your question about " + d.about;
export const answeredPreview = (d: { about: string }): string => "You asked about " + d.about + ".";
export const answeredHeading = (): string => "Your question is answered";
export const youAsked = (): string => "You asked:";
export const answer = (d: { shop: string }): string => d.shop + " answers:";
export const seeFigure = (): string => "See it beside the figure";
