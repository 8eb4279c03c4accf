/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const unreachable = (): string => "The shop can't be reached. Check your connection and try again.";
export const noAnswer = (): string => "The shop could not answer. Try again in a moment.";
export const pageBroke = (): string => "Something went wrong on this page.";
export const invalidRequest = (): string => "The shop can’t take this as it is.";
export const notSignedIn = (): string => "Sign in first.";
export const wrongCredentials = (d: { field: string }): string => (d.field === "currentPassword" ? "The current password is wrong." : "The e-mail address or the password is wrong.");
export const forbidden = (): string => "This request comes from another site.";
export const notActive = (): string => "Your account is not active, so no new links can be made.";
export const notFound = (): string => "There is no such thing, or no longer.";
export const emailTaken = (): string => "This e-mail address has an account already.";
export const linkLimit = (d: { max: number }): string => (d.max === 0 ? "You have as many links as one can have." : new Intl.PluralRules("en").select(d.max) === "one" ? "You have " + d.max.toLocaleString("en") + " link, and can have no more." : "You have " + d.max.toLocaleString("en") + " links, and can have no more.");
export const ambassadorState = (): string => "Where this ambassador stands has changed meanwhile. Load the page again and look.";
export const orderState = (d: { said: string; reason: string }): string => (d.reason === "unpaid" ? "This order was never paid." : d.reason === "over" ? "This order was paid or expired already." : d.reason === "disputed" ? "The buyer’s bank holds this payment: a disputed order can’t be refunded." : d.reason === "refused" ? "Stripe refuses this refund: " + d.said : "Where this order stands does not allow that. Load the page again and look.");
export const orderExpired = (): string => "This order expired unpaid. Place a new one.";
export const nothingLeftToRefund = (): string => "Less than this is left to refund.";
export const idempotencyKeyReused = (): string => "This was sent before with something else in it. Try again.";
export const conflict = (): string => "Somebody else changed the same at the same time. Try again.";
export const linkInUse = (): string => "Something was sold through this link. Archive it instead.";
export const linkArchived = (): string => "This link is no longer in use.";
export const linkClosed = (): string => "The shop takes no orders through this link at the moment.";
export const staleVersion = (): string => "This was changed since you opened it. Load the page again and look.";
export const tooLarge = (): string => "This is more than the shop takes at once.";
export const tooManyAttempts = (d: { minutes: number }): string => (d.minutes === 0 ? "Too many tries. Wait a few minutes and try again." : new Intl.PluralRules("en").select(d.minutes) === "one" ? "Too many tries. Try again in a minute." : "Too many tries. Try again in " + d.minutes.toLocaleString("en") + " minutes.");
export const internal = (): string => "Something went wrong on our side.";
export const paymentProvider = (): string => "Stripe did not take this. Try again in a moment.";
