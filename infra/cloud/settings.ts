import * as z from "zod/mini";

/** Stages are part of resource names, hence short and plain. */
const StageName = z.string().check(z.regex(/^[a-z][a-z0-9]{0,11}$/, "a stage is named in 1 to 12 of a-z and 0-9"));

/** A number, or digits as the command line gives them: nothing at all must not count as 0. */
const BasisPoints = z.union([z.number(), z.string().check(z.regex(/^\d+$/))], {
  error: "whole basis points, for example 1000",
});

/** What the shop's owner decides. Every function has these as environment variables of the same names. */
const ShopSettings = z.strictObject({
  SHOP_NAME: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** ISO 4217 in lower case, as Stripe has it. */
  SHOP_CURRENCY: z.string().check(z.regex(/^[a-z]{3}$/, "three small letters, for example usd")),
  /** The ambassador's share in basis points: 1000 is 10 %. */
  COMMISSION_BPS: z.pipe(
    z.pipe(BasisPoints, z.transform(Number)),
    z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
  ),
  /** Where alarms and order e-mails for the owner go. */
  OWNER_EMAIL: z.email(),
  /** The address that e-mail comes from; SES must know it. */
  MAIL_FROM: z.email(),
  /** The web app's origin, without a slash at the end. */
  APP_URL: z.url({ protocol: /^https?$/ }).check(z.refine((url) => !url.endsWith("/"), "no slash at the end")),
});

const StageSettings = z.strictObject({
  shop: ShopSettings,
  /** A domain or address that SES has verified already; without it the stack registers MAIL_FROM's address. */
  mailIdentity: z.optional(z.string()),
  /** How the pages look. */
  brand: z.optional(
    z.strictObject({
      /** Its hue colours the pages: `#rrggbb`. */
      color: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "a colour such as #b4441f"))),
      logoUrl: z.optional(
        z.string().check(z.regex(/^(https:\/\/|\/(?!\/))[^\s"'<>]+$/, "an https address, or a path of the site")),
      ),
    }),
  ),
  /** An ACM certificate in us-east-1 for APP_URL's host; without it the site has CloudFront's own address alone. */
  certificateArn: z.optional(z.string().check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/))),
  /** True lets the stage's table be deleted with its stack. Never for `prod`. */
  disposable: z.optional(z.boolean()),
});

/** The shop's settings, by the names of the environment variables that carry them. */
export type ShopSettings = z.infer<typeof ShopSettings>;

/** Everything that differs from stage to stage. */
export interface Settings extends z.infer<typeof StageSettings> {
  stage: string;
}

/** Reads one context value: `-c name=value` on the command line, else cdk.json's `context`. */
export type ContextReader = (name: string) => unknown;

const Stages = z.record(z.string(), z.looseObject({ shop: z.optional(z.record(z.string(), z.unknown())) }));

/** zod/mini says "Invalid input" of everything unless it is given words. */
const inEnglish = { error: z.locales.en().localeError };

const pathed = (issues: readonly z.core.$ZodIssue[]) =>
  issues.map((issue) => `  ${issue.path.join(".") || "value"}: ${issue.message}`).join("\n");

/**
 * The settings of the stage that the context names (`-c stage=prod`; `dev` without it), from `stages` in cdk.json's
 * context. Each of the shop's settings may be given as context of its own too: `-c SHOP_NAME="Blue Door"`.
 *
 * @throws Error that lists every missing or wrong setting by its path.
 */
export function readSettings(context: ContextReader): Settings {
  const named = StageName.safeParse(context("stage") ?? "dev", inEnglish);
  if (!named.success) throw new Error(`The context's "stage" is wrong:\n${pathed(named.error.issues)}`);
  const stage = named.data;

  const stages = Stages.safeParse(context("stages") ?? {}, inEnglish);
  if (!stages.success) throw new Error(`cdk.json: context.stages is wrong:\n${pathed(stages.error.issues)}`);
  const written = stages.data[stage] ?? {};
  const given = Object.entries(ShopSettings.shape)
    .map(([name]) => [name, context(name)] as const)
    .filter(([, value]) => value !== undefined);

  const parsed = StageSettings.safeParse(
    { ...written, shop: { ...written.shop, ...Object.fromEntries(given) } },
    inEnglish,
  );
  if (!parsed.success) {
    throw new Error(
      `Stage "${stage}": set these in cdk.json under context.stages.${stage}:\n${pathed(parsed.error.issues)}`,
    );
  }
  if (stage === "prod" && parsed.data.disposable) throw new Error("Stage prod cannot be disposable.");
  return { stage, ...parsed.data };
}
