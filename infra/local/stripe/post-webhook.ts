import { createHmac } from "node:crypto";
import type { StripeEvent } from "./objects.ts";

/** As long as API Gateway gives a function behind it. */
const answerWithinMs = 30_000;

/**
 * Posts an event as Stripe does, signed for this moment: an HMAC-SHA256 over `{timestamp}.{body}` with the endpoint's
 * secret. Source: docs.stripe.com/webhooks#verify-manually. `timestamp` is in seconds. Never rejects: `status` is null
 * when no answer came, and `error` says why. A redirect isn't followed, and counts as a refusal.
 */
export async function postWebhook(
  url: string,
  event: StripeEvent,
  { secret, timestamp, signal }: { secret: string; timestamp: number; signal: AbortSignal },
): Promise<{ status: number } | { status: null; error: string }> {
  const body = JSON.stringify(event, null, 2);
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`, "utf8").digest("hex");
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        "stripe-signature": `t=${timestamp},v1=${signature}`,
      },
      body,
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { status: null, error: reason(error) };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
