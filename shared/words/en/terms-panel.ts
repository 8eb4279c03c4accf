/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const terms = (): string => "Terms of the programme";
export const about = (): string => "What ambassadors agree to, in your own words. They accept it when they sign up; with each new version they are asked again, by e-mail and at their next visit. Their links go on meanwhile. Leave a blank line between two paragraphs.";
export const text = (): string => "Terms";
export const publish = (): string => "Publish";
export const published = (d: { version: number }): string => "Published: version " + d.version.toLocaleString("en");
export const publishFirst = (): string => "Publish these terms?";
export const publishNext = (d: { version: number }): string => "Publish version " + d.version.toLocaleString("en") + "?";
export const whatItDoes = (): string => "Every ambassador is asked to accept them, and gets an e-mail now. What is published can’t be taken back; you can publish another version.";
export const cancel = (): string => "Cancel";
export const versions = (): string => "Versions";
export const version = (d: { version: number }): string => "Version " + d.version.toLocaleString("en");
export const accepted = (d: { count: number }): string => "accepted by " + (d.count === 0 ? "nobody yet" : new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " ambassador" : d.count.toLocaleString("en") + " ambassadors");
export const read = (d: { version: number }): string => "Read version " + d.version.toLocaleString("en");
export const none = (): string => "None are published, so nobody is asked for anything.";
export const loading = (): string => "Loading the terms";
export const changed = (): string => "Somebody else published terms meanwhile. Reload the page to see theirs.";
