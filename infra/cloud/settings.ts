import * as z from "zod/mini";
import { deliveries } from "../../shared/domain/delivery.ts";

/** What the shop's owner decides. Every function has these as environment variables of the same names. */
const ShopSettings = z.strictObject({
  SHOP_NAME: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** ISO 4217 in lower case, as Stripe has it. */
  SHOP_CURRENCY: z.string().check(z.regex(/^[a-z]{3}$/, "three small letters, for example usd")),
  /** The ambassador's share in basis points: 1000 is 10 %. */
  COMMISSION_BPS: z.number("whole basis points, for example 1000").check(z.int(), z.minimum(0), z.maximum(10_000)),
  /** How long after its payment the commission of a new order is held, days; 30 where it is not set. */
  HOLD_DAYS: z.optional(z.int("whole days, for example 30").check(z.minimum(0), z.maximum(365))),
  /** Whether the shop sends what it sells: `physical` asks every buyer for a postal address, `none` for none. */
  DELIVERY: z._default(z.enum(deliveries, "physical or none"), "physical"),
  /** How many orders one network may place in a quarter of an hour before others from it wait; 100 where it is not set. */
  ORDERS_PER_NETWORK: z.optional(z.int("a whole number, for example 100").check(z.minimum(1), z.maximum(100_000))),
  /** Where alarms and order e-mails for the owner go. */
  OWNER_EMAIL: z.email(),
  /** The address that e-mail comes from; SES must know it. */
  MAIL_FROM: z.email(),
  /** The shop's own address, without a slash at the end; without it the site has CloudFront's. */
  APP_URL: z.optional(
    z.url({ protocol: /^https?$/ }).check(z.refine((url) => !url.endsWith("/"), "no slash at the end")),
  ),
});

const Brand = z.strictObject({
  /** Its hue colours the pages: `#rrggbb`. */
  color: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "a colour such as #b4441f"))),
  logoUrl: z.optional(
    z.string().check(z.regex(/^(https:\/\/|\/(?!\/))[^\s"'<>]+$/, "an https address, or a path of the site")),
  ),
});

const AdoptedTable = z
  .strictObject({
    name: z.string().check(z.regex(/^[\w.-]{3,255}$/, "a table's name")),
    streamArn: z.string().check(z.regex(/^arn:[\w-]+:dynamodb:[\w-]+:\d{12}:table\/.+\/stream\/.+$/, "a stream's ARN")),
  })
  .check(
    z.refine(({ name, streamArn }) => streamArn.includes(`:table/${name}/stream/`), {
      message: "must be the stream of that table",
      path: ["streamArn"],
    }),
  );

const Region = z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1"));

const StageSettings = z
  .strictObject({
    shop: ShopSettings,
    /** The account and region that this stage belongs to: a deployment with another's credentials is then refused. */
    account: z.optional(z.string().check(z.regex(/^\d{12}$/, "an account's twelve digits"))),
    region: z.optional(Region),
    /** A domain or address that SES has verified already; without it the stack registers MAIL_FROM's address. */
    mailIdentity: z.optional(z.string()),
    /** How the pages look. */
    brand: z.optional(Brand),
    /** An ACM certificate in us-east-1 for APP_URL's host. */
    certificateArn: z.optional(
      z
        .string()
        .check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, "a certificate's ARN in us-east-1")),
    ),
    /** What the account may cost a month before its owner hears of it, US dollars. */
    monthlyBudgetUsd: z.number().check(z.positive()),
    /**
     * The account's quota of concurrent executions (1000, or 10 in a new account). With it, functions whose rows say so
     * get a part reserved.
     */
    accountConcurrency: z.optional(z.int().check(z.minimum(10))),
    /** True lets the stage's table be deleted with its stack. Never for `prod`. */
    disposable: z.optional(z.boolean()),
    /**
     * A table that was made elsewhere, such as by `npm run restore`, which writes this: the stage runs on it in place of
     * one of its own. Its stream must have both images.
     */
    adoptedTable: z.optional(AdoptedTable),
    /**
     * Other regions that DynamoDB copies the table to, within seconds; an empty list makes a table that can be copied later.
     * To be said before the first deployment: without it the table is of the kind that earlier stages have, and
     * CloudFormation can't turn one kind into the other.
     */
    tableCopies: z.optional(z.array(Region).check(z.refine((all) => new Set(all).size === all.length, "each once"))),
    /** For an emulator of AWS: what none knows is left out (`leftOut`), and Stripe is a stand-in. Never for `prod`. */
    emulated: z.optional(z.strictObject({ stripeApiUrl: z.url({ protocol: /^http$/ }) })),
  })
  .check(
    z.refine(({ shop, certificateArn, emulated }) => emulated || Boolean(shop.APP_URL) === Boolean(certificateArn), {
      message:
        "an address of one's own needs both, APP_URL and its certificate; without both the site has CloudFront's",
      path: ["certificateArn"],
    }),
    z.refine(({ region, tableCopies = [] }) => tableCopies.length === 0 || (region && !tableCopies.includes(region)), {
      message: "needs region, and names others than that one",
      path: ["tableCopies"],
    }),
  );

/** Stages are part of resource names, hence short and plain. */
const StageName = z.string().check(z.regex(/^[a-z][a-z0-9]{0,11}$/, "1 to 12 of a-z and 0-9, a letter first"));

/** The shop's settings, by the names of the environment variables that carry them. */
export type ShopSettings = z.infer<typeof ShopSettings>;

/** Everything that differs from stage to stage. */
export interface Settings extends z.infer<typeof StageSettings> {
  stage: string;
}

/** zod/mini says "Invalid input" of everything unless it is given words. */
const inEnglish = { error: z.locales.en().localeError };

const pathed = (issues: readonly z.core.$ZodIssue[]) =>
  issues.map((issue) => `  ${issue.path.join(".") || "value"}: ${issue.message}`).join("\n");

/**
 * Checks what a stage's file says.
 *
 * @param file where `written` comes from, for the message
 * @throws Error that lists every missing or wrong setting by its path
 */
export function checkSettings(stage: string, written: unknown, file: string): Settings {
  const named = StageName.safeParse(stage, inEnglish);
  if (!named.success) throw new Error(`There can be no stage "${stage}": its name is\n${pathed(named.error.issues)}`);
  const parsed = StageSettings.safeParse(written, inEnglish);
  if (!parsed.success) throw new Error(`Stage "${stage}": fix these in ${file}:\n${pathed(parsed.error.issues)}`);
  if (stage === "prod" && (parsed.data.disposable || parsed.data.emulated)) {
    throw new Error(`Stage prod, in ${file}, can be neither disposable nor emulated.`);
  }
  return { stage, ...parsed.data };
}
