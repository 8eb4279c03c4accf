/** The room's one door: nothing else in here is meant for the outside. */
export { type RunningStripe, type StripeOptions, startStripe } from "./start-stripe.ts";
