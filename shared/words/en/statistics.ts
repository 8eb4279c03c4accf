/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const statistics = (): string => "Statistics";
export const lead = (): string => "Your share of what was bought through your links, net of refunds.";
export const period = (): string => "Period";
export const days = (d: { days: number }): string => (new Intl.PluralRules("en").select(d.days) === "one" ? d.days.toLocaleString("en") + " day" : d.days.toLocaleString("en") + " days");
export const ordersIn = (d: { days: number }): string => (new Intl.PluralRules("en").select(d.days) === "one" ? "Orders, " + d.days.toLocaleString("en") + " day" : "Orders, " + d.days.toLocaleString("en") + " days");
export const revenueIn = (d: { days: number }): string => (new Intl.PluralRules("en").select(d.days) === "one" ? "Revenue, " + d.days.toLocaleString("en") + " day" : "Revenue, " + d.days.toLocaleString("en") + " days");
export const revenueEver = (): string => "Revenue, all time";
export const loading = (): string => "Loading your statistics";
export const dayByDay = (): string => "Day by day";
export const showAs = (): string => "Show as";
export const chart = (): string => "Chart";
export const table = (): string => "Table";
export const nothingSold = (): string => "Nothing sold in this time";
export const showsHere = (): string => "What is bought through your links shows here, day by day.";
export const bars = (): string => "Revenue a day, as bars. The table has the same numbers.";
export const numbers = (): string => "Numbers day by day";
export const day = (): string => "Day (UTC)";
export const orders = (): string => "Orders";
export const revenue = (): string => "Revenue";
export const linksEver = (): string => "Your links, all time";
export const noLinks = (): string => "No links yet";
export const createOne = (): string => "Create one on the products page, and share it.";
export const link = (): string => "Link";
export const areNewest = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? "This is your newest." : "These are your newest " + d.count.toLocaleString("en") + ".");
export const seeAll = (): string => "See all your links";
export const showAll = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? "Show " + d.count.toLocaleString("en") + " link" : "Show all " + d.count.toLocaleString("en") + " links");
export const givenSales = (): string => "Sales that the shop gave to you";
