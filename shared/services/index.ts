/** Every service, by the name that the topology's rows use. For types: a bundle that imported this would hold them all. */
export { bus } from "./bus.ts";
export { leaderboard } from "./leaderboard.ts";
export { logos } from "./logos.ts";
export { mail } from "./mail.ts";
export { pictures } from "./pictures.ts";
export { digests, disputes, passwordResets, payments, payoutParts, rankings, refunds, views } from "./queues.ts";
export { buyersDocument, storefrontDocument } from "./shown-document.ts";
export { site } from "./site.ts";
export { stripe } from "./stripe.ts";
export { stripeKey } from "./stripe-key.ts";
export { tokenKeys } from "./token-keys.ts";
export { tokens } from "./tokens.ts";
export { viewer } from "./viewer.ts";
export { visitors } from "./visitors.ts";
export { webhooks } from "./webhooks.ts";
