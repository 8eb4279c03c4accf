/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const balance = (): string => "Balance";
export const available = (): string => "Ready to be paid";
export const held = (): string => "On hold";
export const blocked = (): string => "Blocked";
export const paying = (): string => "On its way";
export const paid = (): string => "Paid so far";
export const adjust = (): string => "Bonus or correction";
export const adjustDone = (): string => "Booked.";
export const adjustSays = (): string => "It counts at once, and the ambassador reads the reason. Revenue and rankings stay as they are.";
export const direction = (): string => "What is it?";
export const bonus = (): string => "A bonus: they are owed more";
export const debit = (): string => "A correction: they are owed less";
export const writeOff = (): string => "Write off";
export const writeOffDone = (): string => "Written off.";
export const writeOffSays = (): string => "You give up what this ambassador owes the shop. What an open dispute may bring back can’t be written off.";
export const amount = (d: { currency: string }): string => "Amount (" + d.currency + ")";
export const reason = (): string => "Reason";
export const reasonHint = (): string => "The ambassador reads it on the statement.";
export const cancel = (): string => "Cancel";
export const open = (): string => "Opening balance";
export const openDone = (): string => "The opening balance is booked.";
export const openSays = (): string => "What this ambassador was owed or paid before Herald, once. It counts at once, the ambassador is told by e-mail with the reason, and revenue and rankings stay as they are.";
export const openDirection = (): string => "What was left open?";
export const openOwed = (): string => "They were still owed it";
export const openPaid = (): string => "They were paid too much elsewhere";
