/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const rankings = (): string => "Rankings";
export const lead = (): string => "Ambassadors by what they earned, net of refunds.";
export const time = (): string => "Time";
export const ever = (): string => "All time";
export const thisMonth = (): string => "This month";
export const howMany = (): string => "How many";
export const top = (d: { count: number }): string => "Top " + d.count.toLocaleString("en");
export const nothingThisMonth = (): string => "Nothing sold this month yet";
export const nothingEver = (): string => "Nothing sold yet";
export const firstSale = (): string => "The first sale through anybody's link opens the rankings.";
export const best = (): string => "Best ambassadors";
export const you = (): string => "You";
export const keptPrivate = (): string => "Kept private";
export const showSum = (): string => "Show my revenue to other ambassadors";
export const whatShows = (): string => "They see your place and your name either way. The shop sees your revenue.";
export const nowShown = (): string => "Other ambassadors see your revenue again";
export const nowHidden = (): string => "Other ambassadors no longer see your revenue";
export const yourRank = (): string => "Your rank";
export const yourRankIs = (): string => "Your rank:";
export const noSales = (): string => "No sales yet";
export const loading = (): string => "Loading the rankings";
