/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const applicationsWait = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " application waits" : d.count.toLocaleString("en") + " applications wait") + " for you";
export const manyApplicationsWait = (d: { count: number }): string => "More than " + d.count.toLocaleString("en") + " applications wait for you";
