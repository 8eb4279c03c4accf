/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const inDays = (d: { days: number }): string => (new Intl.PluralRules("en").select(d.days) === "one" ? "gross sales on one day" : "gross sales in " + d.days.toLocaleString("en") + " days");
export const more = (d: { percent: string; amount: string; days: number }): string => d.percent + " more than the " + d.amount + " of " + (new Intl.PluralRules("en").select(d.days) === "one" ? "the day before" : "the " + d.days.toLocaleString("en") + " days before");
export const less = (d: { percent: string; amount: string; days: number }): string => d.percent + " less than the " + d.amount + " of " + (new Intl.PluralRules("en").select(d.days) === "one" ? "the day before" : "the " + d.days.toLocaleString("en") + " days before");
export const same = (d: { days: number }): string => "as much as " + (new Intl.PluralRules("en").select(d.days) === "one" ? "the day before" : "in the " + d.days.toLocaleString("en") + " days before");
export const was = (d: { amount: string; days: number }): string => d.amount + " " + (new Intl.PluralRules("en").select(d.days) === "one" ? "the day before" : "in the " + d.days.toLocaleString("en") + " days before");
export const funnel = (): string => "From visit to sale";
export const visitors = (): string => "Visitors";
export const placed = (): string => "Orders placed";
export const paid = (): string => "Paid orders";
export const ofVisitors = (d: { percent: string }): string => d.percent + " of visitors";
export const ofPlaced = (d: { percent: string }): string => d.percent + " of those placed";
export const views = (d: { views: number }): string => (new Intl.PluralRules("en").select(d.views) === "one" ? d.views.toLocaleString("en") + " view" : d.views.toLocaleString("en") + " views");
export const counted = (): string => "What is placed, and the lists of what sold, are counted every hour.";
export const notYet = (d: { counted: number; orders: number }): string => "What is placed, and the lists of what sold, are counted every hour: " + d.counted.toLocaleString("en") + " of " + d.orders.toLocaleString("en") + " paid orders are in them so far.";
export const products = (): string => "Best products";
export const channels = (): string => "Best links and coupons";
export const ambassadors = (): string => "Best ambassadors";
export const ownProducts = (): string => "What sold best";
export const ownChannels = (): string => "Links and coupons that earned most";
export const gone = (): string => "Somebody who left";
export const times = (d: { quantity: number }): string => d.quantity.toLocaleString("en") + " sold";
export const orders = (d: { orders: number }): string => (new Intl.PluralRules("en").select(d.orders) === "one" ? d.orders.toLocaleString("en") + " order" : d.orders.toLocaleString("en") + " orders");
export const ordersOf = (d: { orders: number; name: string }): string => (new Intl.PluralRules("en").select(d.orders) === "one" ? d.orders.toLocaleString("en") + " order" : d.orders.toLocaleString("en") + " orders") + " · " + d.name;
export const coupon = (d: { code: string }): string => "Coupon " + d.code;
export const loading = (): string => "Loading what sold";
export const nothing = (): string => "Nothing sold in this time";
export const showsHere = (): string => "What is sold shows here within an hour, the best first.";
