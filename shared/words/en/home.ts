/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const disputesOpen = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " payment is disputed" : d.count.toLocaleString("en") + " payments are disputed");
export const disputesDue = (d: { day: string; count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " payment is disputed: answer by " + d.day : d.count.toLocaleString("en") + " payments are disputed: answer the first by " + d.day);
export const toShip = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " order to ship" : d.count.toLocaleString("en") + " orders to ship");
export const manyToShip = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " orders to ship";
export const manyDisputes = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " payments are disputed";
export const runsWait = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " payout run waits for approval" : d.count.toLocaleString("en") + " payout runs wait for approval");
export const manyRunsWait = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " payout runs wait for approval";
export const applicationsWait = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " application waits" : d.count.toLocaleString("en") + " applications wait") + " for you";
export const manyApplicationsWait = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " applications wait for you";
