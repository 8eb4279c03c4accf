import { stripeApiVersion, understoodTypes } from "../../../shared/contract/stripe-event-types.ts";
import { webhookRoute } from "../../../shared/topology-spec.ts";
import type { Look, ToDo } from "./checklist.ts";
import { howToPut, secretState } from "./secrets.ts";

/** Stripe's key, and that it is of the right kind for the stage. */
export const stripeKey: Look = {
  about: "Stripe's key",
  async look({ stage }) {
    const state = await secretState(stage, "stripe");
    if (state.is === "sound") return keyOfRightKind(stage.name, state.text);
    return [{ what: "Give Herald its key for Stripe.", how: howToPut(stage, "stripe", state) }];
  },
};

/** Whether the key takes real money in `prod` and nowhere else. Only the words before the key itself are looked at. */
export function keyOfRightKind(stage: string, secret: string): ToDo[] {
  const isTest = /"(sk|rk)_test_/.test(secret);
  const isLive = /"(sk|rk)_live_/.test(secret);
  if (stage === "prod" && isTest) {
    return [
      {
        what: "Stripe's key is a test key, so no buyer can pay.",
        how: ["Put a live one (sk_live_… or rk_live_…) in its place."],
      },
    ];
  }
  if (stage !== "prod" && isLive) {
    return [
      {
        what: `Stripe's key is a live one, so stage ${stage} takes real money.`,
        how: ["Put a test key (sk_test_…) in its place."],
      },
    ];
  }
  return [];
}

/** Stripe's webhook: it is registered where there is a signing secret of it. */
export const stripeWebhook: Look = {
  about: "Stripe's webhook",
  async look({ stage, outputs }) {
    const state = await secretState(stage, "stripe-webhook");
    if (state.is === "sound") return [];
    return [
      {
        what: "Register the webhook at https://dashboard.stripe.com/webhooks, and give Herald its signing secret.",
        how: [...webhookSettings(outputs.SiteUrl ?? outputs.ApiUrl ?? ""), ...howToPut(stage, "stripe-webhook", state)],
      },
    ];
  },
};

/** What to enter at Stripe: amounts and fields are those of one version, whatever the account's own is. */
export const webhookSettings = (siteUrl: string): string[] => [
  `Address:     ${webhookAddress(siteUrl)}`,
  `API version: ${stripeApiVersion}`,
  `Events:      ${understoodTypes.join(", ")}`,
];

/** Where Stripe delivers its events. */
export const webhookAddress = (siteUrl: string) => `${siteUrl}${webhookRoute.replace(/^\w+ /, "")}`;

/** Upstash, which keeps the rankings. */
export const leaderboard: Look = {
  about: "the leaderboard's credentials",
  async look({ stage }) {
    const state = await secretState(stage, "upstash");
    if (state.is === "sound") return [];
    return [
      {
        what: "Give Herald a Redis database at https://console.upstash.com, for the rankings.",
        how: howToPut(stage, "upstash", state),
      },
    ];
  },
};
