/** Made by `npm run words` of the JSON beside it: that is what to change. */
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";

export const applicationsWait = (d: { count: number }): string => plural(d.count, 0, en, { "one": number("en", d.count, 0) + " application waits", "other": number("en", d.count, 0) + " applications wait" }) + " for you";
export const manyApplicationsWait = (d: { count: number }): string => "More than " + number("en", d.count, 0) + " applications wait for you";
