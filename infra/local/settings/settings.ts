/** What the person chose, from the command line and the environment. Wrong values are answered with a sentence. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Delivery, deliveries } from "../../../shared/domain/delivery.ts";
import { defaultColor } from "../../../shared/domain/settings.ts";
import type { Shop } from "../../../shared/site/shop.ts";
import { email, httpUrl, integer, matching, oneOf, optional } from "./setting-values.ts";
import { StartError } from "./start-error.ts";

export interface Settings {
  /** 0 takes a free port. */
  port: number;
  dataDir: string;
  /** Delete what the data directory holds before starting. */
  fresh: boolean;
  /** Fill a new data directory with the demo shop. */
  demo: boolean;
  functionsDir: string;
  version: string;
  /** The shop's own settings, by the names that the functions read. */
  shop: Record<
    "SHOP_NAME" | "SHOP_CURRENCY" | "COMMISSION_BPS" | "HOLD_DAYS" | "ORDERS_PER_NETWORK" | "OWNER_EMAIL" | "MAIL_FROM",
    string
  > & { DELIVERY: Delivery };
  /** How the pages look. */
  brand: Pick<Shop, "color" | "logoUrl">;
  /** Where it is left, at the end, what functions used of what they may do to the table: for tests. */
  grantsDir?: string;
  /** Serve the pages from their sources, and reload what changes while one looks at it. */
  dev: boolean;
  /** Where browsers reach the app; the gateway's own address when absent. */
  appUrl?: string;
  /** Real services that take over from a stand-in. */
  real: {
    dynamodbUrl?: string;
    stripe?: { secretKey: string; webhookSecret: string };
    upstash?: { url: string; token: string };
    redisUrl?: string;
  };
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const projectDir = fileURLToPath(new URL("../../..", import.meta.url));

/** The laptop's shop, where whoever starts it says nothing of it. */
export const laptopShop = { name: "Herald Demo Shop", color: defaultColor } as const;

export const help = `Herald on this machine: the whole backend in one process, with nothing else installed.

  npm start                    start, or resume where the last run ended
  npm start -- --fresh         delete the local data and begin with a new demo shop
  npm start -- --empty         begin without the demo shop, with its owner alone (new data only)
  npm run dev                  the same, with the pages from their sources: a change shows at once

Environment
  PORT                         3000; 0 takes a free port
  HERALD_DATA_DIR              .herald
  SHOP_NAME, SHOP_COLOR, SHOP_LOGO, SHOP_CURRENCY, COMMISSION_BPS, HOLD_DAYS, DELIVERY,
  ORDERS_PER_NETWORK, OWNER_EMAIL, MAIL_FROM, APP_URL
Real services in place of the stand-ins
  STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET
  UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN, or REDIS_URL
  AWS_ENDPOINT_URL_DYNAMODB`;

/** Reads the settings; `"help"` when the person asked for it. Throws `StartError` naming the flag or variable. */
export function readSettings(args: readonly string[], environment: Environment): Settings | "help" {
  const flags = readFlags(args);
  if (flags.help) return "help";
  const get = (name: string) => environment[name]?.trim() || undefined;
  if (flags.fresh && get("AWS_ENDPOINT_URL_DYNAMODB")) {
    throw new StartError(
      "--fresh does not reach the database at AWS_ENDPOINT_URL_DYNAMODB: delete its table and the data directory yourself.",
    );
  }
  const grantsDir = get("HERALD_GRANTS_DIR");
  const appUrl = optional(get("APP_URL"), (value) => httpUrl("APP_URL", value, "origin"));
  return {
    port: integer("PORT", get("PORT") ?? "3000", 0, 65_535),
    dataDir: resolve(projectDir, get("HERALD_DATA_DIR") ?? ".herald"),
    fresh: flags.fresh,
    demo: !flags.empty,
    functionsDir: resolve(projectDir, "functions"),
    version: readVersion(),
    shop: {
      SHOP_NAME: matching("SHOP_NAME", get("SHOP_NAME") ?? laptopShop.name, /^[^\p{Cc}]{1,80}$/u, "1 to 80 characters"),
      SHOP_CURRENCY: matching(
        "SHOP_CURRENCY",
        get("SHOP_CURRENCY") ?? "eur",
        /^[a-z]{3}$/,
        "a lower-case ISO 4217 code, for example eur",
      ),
      COMMISSION_BPS: String(integer("COMMISSION_BPS", get("COMMISSION_BPS") ?? "1000", 0, 10_000)),
      HOLD_DAYS: String(integer("HOLD_DAYS", get("HOLD_DAYS") ?? "14", 0, 365)),
      DELIVERY: oneOf("DELIVERY", get("DELIVERY") ?? "physical", deliveries),
      ORDERS_PER_NETWORK: String(integer("ORDERS_PER_NETWORK", get("ORDERS_PER_NETWORK") ?? "100", 1, 100_000)),
      OWNER_EMAIL: email("OWNER_EMAIL", get("OWNER_EMAIL") ?? "owner@demo.herald"),
      MAIL_FROM: email("MAIL_FROM", get("MAIL_FROM") ?? "shop@demo.herald"),
    },
    brand: brandOf(get),
    dev: flags.dev,
    ...(appUrl && { appUrl }),
    ...(grantsDir && { grantsDir }),
    real: realServices(get),
  };
}

function brandOf(get: (name: string) => string | undefined): Settings["brand"] {
  const logoUrl = optional(get("SHOP_LOGO"), (value) =>
    matching("SHOP_LOGO", value, /^(https:\/\/|\/(?!\/))[^\s"'<>]+$/, "an https address, or a path of the site"),
  );
  return {
    color: matching("SHOP_COLOR", get("SHOP_COLOR") ?? laptopShop.color, /^#[0-9a-f]{6}$/i, "a colour such as #b4441f"),
    ...(logoUrl && { logoUrl }),
  };
}

function realServices(get: (name: string) => string | undefined): Settings["real"] {
  const stripe = pair(get, "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET");
  if (stripe) {
    matching(
      "STRIPE_SECRET_KEY",
      stripe[0],
      /^[sr]k_test_\w+$/,
      "a test key (sk_test_… or rk_test_…): no real money on a laptop",
      false,
    );
    matching("STRIPE_WEBHOOK_SECRET", stripe[1], /^whsec_\S+$/, "a signing secret (whsec_…)", false);
  }
  const upstash = pair(get, "UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN");
  const dynamodbUrl = optional(get("AWS_ENDPOINT_URL_DYNAMODB"), (value) =>
    httpUrl("AWS_ENDPOINT_URL_DYNAMODB", value),
  );
  const redisUrl = optional(get("REDIS_URL"), (value) =>
    matching("REDIS_URL", value, /^rediss?:\/\/\S+$/, "a redis:// or rediss:// address", false),
  );
  return {
    ...(dynamodbUrl && { dynamodbUrl }),
    ...(stripe && { stripe: { secretKey: stripe[0], webhookSecret: stripe[1] } }),
    ...(upstash && { upstash: { url: httpUrl("UPSTASH_REDIS_REST_URL", upstash[0]), token: upstash[1] } }),
    ...(redisUrl && { redisUrl }),
  };
}

function readFlags(args: readonly string[]): { help: boolean; fresh: boolean; empty: boolean; dev: boolean } {
  try {
    const options = {
      help: { type: "boolean", short: "h" },
      fresh: { type: "boolean" },
      empty: { type: "boolean" },
      dev: { type: "boolean" },
    } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    return {
      help: values.help ?? false,
      fresh: values.fresh ?? false,
      empty: values.empty ?? false,
      dev: values.dev ?? false,
    };
  } catch {
    const known = ["--fresh", "--empty", "--dev", "--help", "-h"];
    const unknown = args.find((arg) => !known.includes(arg)) ?? args.join(" ");
    throw new StartError(`Herald knows no argument ${unknown}: it takes --fresh, --empty, --dev and --help.`);
  }
}

function readVersion(): string {
  const text = readFileSync(resolve(projectDir, "package.json"), "utf8");
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "0.0.0";
}

function pair(get: (name: string) => string | undefined, first: string, second: string): [string, string] | undefined {
  const [a, b] = [get(first), get(second)];
  if (a && b) return [a, b];
  if (!a && !b) return undefined;
  throw new StartError(`${a ? first : second} is set but ${a ? second : first} is not: Herald needs both or neither.`);
}
