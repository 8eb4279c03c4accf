/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const active = (): string => "Active";
export const suspended = (): string => "Suspended";
export const suspendSome = (d: { count: number }): string => "Suspend " + d.count.toLocaleString("en");
export const reinstateSome = (d: { count: number }): string => "Reinstate " + d.count.toLocaleString("en");
export const pickNone = (): string => "Pick none";
export const suspend = (): string => "Suspend";
export const reinstate = (): string => "Reinstate";
export const cancel = (): string => "Cancel";
export const suspendOne = (d: { name: string }): string => "Suspend " + d.name;
export const suspendThem = (d: { count: number }): string => "Suspend " + (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " ambassador" : d.count.toLocaleString("en") + " ambassadors");
export const whatItDoes = (d: { count: number }): string => "At once, nothing is sold through " + (new Intl.PluralRules("en").select(d.count) === "one" ? "their links" : "the links of any of them") + ", and they leave the rankings. What they earned stays theirs, and orders that are placed already can still be paid. You can reinstate them at any time.";
export const reason = (): string => "Reason";
export const reasonIsTold = (): string => "They are told by e-mail, and see it when they sign in.";
export const nowSuspended = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " ambassador is" : d.count.toLocaleString("en") + " ambassadors are") + " suspended";
export const nowActive = (d: { count: number }): string => (new Intl.PluralRules("en").select(d.count) === "one" ? d.count.toLocaleString("en") + " ambassador is" : d.count.toLocaleString("en") + " ambassadors are") + " active again";
export const notAll = (): string => "Not everybody could be changed";
export const isSuspended = (d: { name: string }): string => d.name + " is suspended";
export const noOrders = (): string => "Nothing is sold through their links. They were told:";
