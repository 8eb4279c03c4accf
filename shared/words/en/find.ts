/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const find = (): string => "Find";
export const pages = (): string => "Pages";
export const searching = (): string => "Looking…";
export const nothing = (d: { typed: string }): string => "Nothing is found for “" + d.typed + "”.";
export const keys = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " found" : d.count.toLocaleString("en") + " found") + ". Arrow keys go through them, Enter opens.";
export const shortcut = (): string => "Ctrl K";
export const shortcutOfMac = (): string => "⌘K";
export const what = (): string => "A page, an order, an ambassador, a product";
