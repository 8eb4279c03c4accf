/** The stand-in for Stripe, as a part of the local cloud. */
import { appendFileSync } from "node:fs";
import type { DataDirectory } from "./data/data-directory.ts";
import { isObject } from "./http/aws-json.ts";
import { freePort } from "./http/http-server.ts";
import type { GeneratedSecrets } from "./secrets.ts";

export interface StripeStandIn {
  /** Absent with the real Stripe. */
  url?: string;
  port?: number;
  pendingWebhooks(): Promise<number>;
  stop(): Promise<void>;
}

/** With the real Stripe: nothing to start, nothing to wait for. */
export const realStripe: StripeStandIn = { pendingWebhooks: async () => 0, stop: async () => {} };

/** Starts the stand-in on its port of last time, as stored orders link to it; on another one if that is taken. */
export async function startStripeStandIn(options: {
  preferredPort: number;
  /** Where the gateway answers, whatever address browsers use. */
  gatewayUrl: string;
  secrets: GeneratedSecrets;
  data: DataDirectory;
}): Promise<StripeStandIn> {
  const { startStripe } = await import("./stripe/index.ts");
  const logFile = options.data.file("herald.log");
  const stripe = await startStripe({
    port: await freePort(options.preferredPort),
    host: "127.0.0.1",
    webhookUrl: `${options.gatewayUrl}/api/checkout/webhook`,
    webhookSecret: options.secrets.webhookSecret,
    secretKey: options.secrets.stripeKey,
    stateFile: options.data.file("stripe.db"),
    log: (message) => appendFileSync(logFile, `${JSON.stringify({ level: "INFO", message })}\n`),
  });
  return {
    url: stripe.url,
    port: stripe.port,
    stop: () => stripe.stop(),
    async pendingWebhooks() {
      const response = await fetch(`${stripe.url}/_control/events?delivery=pending`);
      const body: unknown = await response.json();
      return isObject(body) && Array.isArray(body.items) ? body.items.length : 0;
    },
  };
}
