import * as z from "zod/mini";
import { deliveries } from "../domain/delivery.ts";
import { defaultColor, firstSettings, type ShopSettings } from "../domain/settings.ts";
import { queueUrlVariable, secretIdVariable } from "../topology-spec.ts";

/** What the stage's file says, the same for every function. */
const shopVariables = z.object({
  SHOP_NAME: z.string().check(z.minLength(1)),
  SHOP_COLOR: z._default(z.string(), defaultColor),
  SHOP_LOGO: z.optional(z.string()),
  SHOP_CURRENCY: z.string().check(z.regex(/^[a-z]{3}$/)),
  COMMISSION_BPS: z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((bps) => Number(bps) <= 10_000),
  ),
  HOLD_DAYS: z._default(z.string().check(z.regex(/^\d{1,3}$/)), "30"),
  /** A stage of an older Herald says nothing: then an address stays the buyer's choice. */
  DELIVERY: z._default(z.enum(deliveries), "none"),
  ORDERS_PER_NETWORK: z._default(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), "100"),
  OWNER_EMAIL: z.string().check(z.minLength(3)),
  MAIL_FROM: z.string().check(z.minLength(3)),
  APP_URL: z.url(),
  /** Where disputes are answered, where that is not Stripe's own dashboard. */
  STRIPE_DASHBOARD_URL: z.optional(z.url()),
  HERALD_VERSION: z._default(z.string(), "unknown"),
});

/** What of the shop is decided by whoever deploys it. The rest is the owner's: see shared/domain/settings.ts. */
export interface Shop {
  /** ISO 4217, lower case. */
  currency: string;
  /** What the settings are until the owner changes any: `deps.settings.get` takes them. */
  firstSettings: ShopSettings;
  /** How many orders one network may place in a quarter of an hour: see shared/policies/order-limit.ts. */
  ordersPerNetwork: number;
  ownerEmail: string;
  mailFrom: string;
  /** Where people reach the web app, without a closing slash. */
  appUrl: string;
  /** Absent where it is Stripe's own. */
  stripeDashboardUrl?: string | undefined;
  version: string;
}

export interface Settings {
  shop: Shop;
  /** @throws Error naming the variable that is missing */
  variable(name: string): string;
  optionalVariable(name: string): string | undefined;
  queueUrl(queue: string): string;
  secretId(secret: string): string;
}

/** Reads the environment through a schema. @throws Error naming each variable that is missing or wrong */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = z.safeParse(shopVariables, environment);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))].join(", ");
    throw new Error(`These environment variables are missing or wrong: ${names}.`);
  }
  const it = parsed.data;
  const variable = (name: string) => {
    const value = environment[name];
    if (!value) throw new Error(`The environment variable ${name} is missing.`);
    return value;
  };
  return {
    shop: {
      currency: it.SHOP_CURRENCY,
      firstSettings: firstSettings({
        name: it.SHOP_NAME,
        color: it.SHOP_COLOR,
        logoUrl: it.SHOP_LOGO,
        rateBps: Number(it.COMMISSION_BPS),
        holdDays: Number(it.HOLD_DAYS),
        delivery: it.DELIVERY,
      }),
      ordersPerNetwork: Number(it.ORDERS_PER_NETWORK),
      ownerEmail: it.OWNER_EMAIL,
      mailFrom: it.MAIL_FROM,
      appUrl: it.APP_URL.replace(/\/+$/, ""),
      stripeDashboardUrl: it.STRIPE_DASHBOARD_URL,
      version: it.HERALD_VERSION,
    },
    variable,
    optionalVariable: (name) => environment[name] || undefined,
    queueUrl: (queue) => variable(queueUrlVariable(queue)),
    secretId: (secret) => variable(secretIdVariable(secret)),
  };
}
