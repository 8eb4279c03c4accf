/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const earnings = (): string => "Earnings";
export const lead = (): string => "What you earned, when it can be paid, and what was.";
export const loading = (): string => "Loading your earnings";
export const available = (): string => "Ready to be paid";
export const owing = (): string => "You owe the shop";
export const held = (): string => "On hold";
export const paying = (): string => "On its way";
export const paid = (): string => "Paid so far";
export const blocked = (d: { amount: string }): string => d.amount + " waits for the shop to decide";
export const blockedWhy = (): string => "The shop looks at an order before its commission can be paid. It is yours once the shop lets it go.";
export const owingWhy = (): string => "More was taken back than was left to pay, by refunds or disputes after a payout. What you earn next makes up for it; you don’t have to send anything.";
export const nothingYet = (): string => "Nothing earned yet";
export const nothingYetWhy = (): string => "When somebody buys through one of your links, your commission shows here at once. It is on hold for some days, as buyers may give things back, and is ready to be paid after that.";
export const toLinks = (): string => "Share a link";
export const calendar = (): string => "What is ready when";
export const calendarLead = (): string => "A commission is on hold until its buyer can hardly give things back any more.";
export const calendarDay = (): string => "Ready on (UTC)";
export const calendarAmount = (): string => "Amount";
export const years = (): string => "Year by year";
export const yearsWhy = (): string => "By the day on which each was booked, UTC. Each year begins with what the one before left open.";
export const yearOpening = (): string => "Open before";
export const yearEarned = (): string => "Earned";
export const yearTakenBack = (): string => "Taken back";
export const yearOther = (): string => "Other";
export const yearPaid = (): string => "Paid";
export const yearClosing = (): string => "Open at its end";
