/** Made by `npm run words` of the JSON beside it: that is what to change. */
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";

export const active = (): string => "Active";
export const suspended = (): string => "Suspended";
export const suspendSome = (d: { count: number }): string => "Suspend " + number("en", d.count, 0);
export const reinstateSome = (d: { count: number }): string => "Reinstate " + number("en", d.count, 0);
export const pickNone = (): string => "Pick none";
export const suspend = (): string => "Suspend";
export const reinstate = (): string => "Reinstate";
export const cancel = (): string => "Cancel";
export const suspendOne = (d: { name: string }): string => "Suspend " + d.name;
export const suspendThem = (d: { count: number }): string => "Suspend " + String(plural(d.count, 0, en, { "one": number("en", d.count, 0) + " ambassador", "other": number("en", d.count, 0) + " ambassadors" }));
export const whatItDoes = (d: { count: number }): string => "At once, nothing is sold through " + String(plural(d.count, 0, en, { "one": "their links", "other": "the links of any of them" })) + ", and they leave the rankings. What they earned stays theirs, and orders that are placed already can still be paid. You can reinstate them at any time.";
export const reason = (): string => "Reason";
export const reasonIsTold = (): string => "They are told by e-mail, and see it when they sign in.";
export const nowSuspended = (d: { count: number }): string => String(plural(d.count, 0, en, { "one": number("en", d.count, 0) + " ambassador is", "other": number("en", d.count, 0) + " ambassadors are" })) + " suspended";
export const nowActive = (d: { count: number }): string => String(plural(d.count, 0, en, { "one": number("en", d.count, 0) + " ambassador is", "other": number("en", d.count, 0) + " ambassadors are" })) + " active again";
export const notAll = (): string => "Not everybody could be changed";
export const isSuspended = (d: { name: string }): string => d.name + " is suspended";
export const noOrders = (): string => "Nothing is sold through their links. They were told:";
