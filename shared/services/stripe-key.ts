import * as z from "zod/mini";
import { clientOf, secret } from "./secrets.ts";
import { service } from "./service.ts";

/** What the secret of Stripe holds. */
export const stripeSecret = z.object({ secretKey: z.string().check(z.minLength(1)) });

/** Two tries fit into the timeout of who asks, milliseconds. */
const timeoutMs = 7_000;

/** The shop's key for Stripe, and nothing of what one can do with it: whoever only asks after it carries no client, which weighs 240 KB. */
export const stripeKey = service((settings) => {
  const host = settings.optionalVariable("STRIPE_API_URL") ?? "https://api.stripe.com";
  // Of all that a shop's key may read, this is what Herald needs to.
  const address = new URL("/v1/refunds?limit=1", host);
  const ask = clientOf(
    secret(settings.secretId("stripe"), stripeSecret),
    ({ secretKey }) => secretKey,
    (error) => error instanceof KeyRefused,
  );

  async function look(key: string): Promise<void> {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(timeoutMs) });
    // An answer that is not read keeps its connection from the next request.
    await answer.arrayBuffer();
    const { status } = answer;
    if (status === 401) throw new KeyRefused("Stripe does not know this key.");
    if (status >= 500 || status === 409) throw new Error(`Stripe answers ${status}.`);
    if (status !== 200) throw new NotTaken(`Stripe answers ${status}.`);
  }

  return {
    /** Whether Stripe takes the shop's key. Why it does not is no matter here: nobody can pay meanwhile. */
    async isTaken(): Promise<boolean> {
      const once = () => ask(look);
      const again = (error: unknown) => (error instanceof NotTaken ? Promise.reject(error) : once());
      return once()
        .catch(again)
        .then(
          () => true,
          () => false,
        );
    },
  };
});

/** An answer that the next try would be given, too. */
class NotTaken extends Error {}
class KeyRefused extends NotTaken {}
