/** Made by `npm run words` of the JSON beside it: that is what to change. */
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";

export const unreachable = (): string => "The shop can't be reached. Check your connection and try again.";
export const noAnswer = (): string => "The shop could not answer. Try again in a moment.";
export const pageBroke = (): string => "Something went wrong on this page.";
export const invalidRequest = (): string => "The shop can’t take this as it is.";
export const notSignedIn = (): string => "Sign in first.";
export const wrongCredentials = (d: { field: string }): string => String(select(d.field, { "currentPassword": "The current password is wrong.", "other": "The e-mail address or the password is wrong." }));
export const forbidden = (): string => "This request comes from another site.";
export const notActive = (): string => "Your account is not active, so no new links can be made.";
export const notFound = (): string => "There is no such thing, or no longer.";
export const emailTaken = (): string => "This e-mail address has an account already.";
export const linkLimit = (): string => "You have as many links as anybody can have.";
export const ambassadorState = (): string => "Where this ambassador stands has changed meanwhile. Load the page again and look.";
export const orderState = (): string => "Where this order stands does not allow that. Load the page again and look.";
export const orderExpired = (): string => "This order expired unpaid. Place a new one.";
export const nothingLeftToRefund = (): string => "Less than this is left to refund.";
export const idempotencyKeyReused = (): string => "This was sent before with something else in it. Try again.";
export const conflict = (): string => "Somebody else changed the same at the same time. Try again.";
export const linkInUse = (): string => "Something was sold through this link. Archive it instead.";
export const linkArchived = (): string => "This link is no longer in use.";
export const linkClosed = (): string => "The shop takes no orders through this link at the moment.";
export const staleVersion = (): string => "This was changed since you opened it. Load the page again and look.";
export const tooLarge = (): string => "This is more than the shop takes at once.";
export const tooManyAttempts = (d: { minutes: number }): string => String(plural(d.minutes, 0, en, { "0": "Too many tries. Wait a few minutes and try again.", "one": "Too many tries. Try again in a minute.", "other": "Too many tries. Try again in " + number("en", d.minutes, 0) + " minutes." }));
export const internal = (): string => "Something went wrong on our side.";
export const paymentProvider = (): string => "Stripe did not take this. Try again in a moment.";
