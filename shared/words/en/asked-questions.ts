/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const questions = (): string => "Questions";
export const lead = (): string => "What ambassadors ask about their money, and nobody has answered yet. The oldest comes first.";
export const none = (): string => "Nobody waits for an answer";
export const noneWhy = (): string => "Ambassadors can ask beside each figure of their earnings. Whoever of you may answer gets an e-mail, too.";
export const theyAsked = (d: { name: string }): string => d.name + " asked";
export const answer = (): string => "Answer";
export const yourAnswer = (): string => "Your answer";
export const whoReads = (): string => "The ambassador gets it by e-mail, and reads it beside the figure.";
export const send = (): string => "Send the answer";
export const cancel = (): string => "Cancel";
export const sent = (): string => "The answer is sent.";
export const aboutOrder = (d: { order: string }): string => "About the commission of order " + d.order;
export const aboutPayout = (d: { statement: string }): string => "About the payout of statement " + d.statement;
export const aboutBalance = (): string => "About the balance";
export const wait = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " question waits" : d.count.toLocaleString("en") + " questions wait") + " for an answer";
export const manyWait = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " questions wait for an answer";
