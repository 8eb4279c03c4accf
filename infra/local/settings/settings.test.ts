import { describe, expect, test } from "@jest/globals";
import { readSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";

describe("the settings", () => {
  test("need nothing from the person", () => {
    expect(readSettings([], {})).toMatchObject({ port: 3000, fresh: false, demo: true, real: {} });
  });

  const wrong: [what: string, args: string[], environment: Record<string, string>, sentence: RegExp][] = [
    ["a port", [], { PORT: "http" }, /^PORT .*"http"/],
    ["a port out of range", [], { PORT: "70000" }, /^PORT .*65535/],
    ["a currency", [], { SHOP_CURRENCY: "EURO" }, /^SHOP_CURRENCY .*eur/],
    ["a rate", [], { COMMISSION_BPS: "10001" }, /^COMMISSION_BPS .*10000/],
    ["a delivery", [], { DELIVERY: "pigeon" }, /^DELIVERY .*physical or none/],
    ["an owner's address", [], { OWNER_EMAIL: "owner" }, /^OWNER_EMAIL .*e-mail/],
    ["an app's address", [], { APP_URL: "http://x.test/path" }, /^APP_URL .*without a path/],
    ["half of a Stripe account", [], { STRIPE_SECRET_KEY: "sk_test_1" }, /STRIPE_WEBHOOK_SECRET is not/],
    ["half of an Upstash account", [], { UPSTASH_REDIS_REST_TOKEN: "t" }, /UPSTASH_REDIS_REST_URL is not/],
    ["a Redis address", [], { REDIS_URL: "localhost" }, /^REDIS_URL /],
    [
      "a fresh database of one's own",
      ["--fresh"],
      { AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:8000" },
      /^--fresh does/,
    ],
    ["an unknown flag", ["--frsh"], {}, /--frsh.*--fresh/],
    ["a stray argument", ["now"], {}, /no argument now/],
  ];
  test.each(wrong)("say in a sentence what is wrong with %s", (_what, args, environment, sentence) => {
    expect(() => readSettings(args, environment)).toThrow(StartError);
    expect(() => readSettings(args, environment)).toThrow(sentence);
  });

  test("refuse a live Stripe key, and don't repeat it", () => {
    const live = { STRIPE_SECRET_KEY: "sk_live_abc", STRIPE_WEBHOOK_SECRET: "whsec_abc" };
    expect(() => readSettings([], live)).toThrow(/test key/);
    expect(() => readSettings([], live)).not.toThrow(/sk_live_abc/);
  });

  test("take empty variables for absent ones", () => {
    expect(readSettings([], { STRIPE_SECRET_KEY: "", PORT: " " })).toMatchObject({ port: 3000, real: {} });
  });
});
