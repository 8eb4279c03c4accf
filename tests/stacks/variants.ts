import type { Settings } from "../../infra/cloud/settings.ts";

/** The stages that tests look at: the settings of `dev`, changed as told. Each is synthesized once a run. */
export interface Variant {
  /** The stage's name; `test` where none is said. */
  stage?: string;
  changes?: Partial<Settings>;
}

const shop = {
  SHOP_NAME: "Blue Door",
  DELIVERY: "physical" as const,
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: 1250,
  OWNER_EMAIL: "o@example.com",
  MAIL_FROM: "m@example.com",
  APP_URL: "https://blue-door.example",
};
const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1";

export const variants = {
  test: {},
  prod: { stage: "prod" },
  disposable: { changes: { disposable: true } },
  emulated: { changes: { emulated: { stripeApiUrl: "http://127.0.0.1:1" } } },
  "own address": { changes: { shop, certificateArn, brand: { color: "#123456" } } },
  "reserved concurrency": { changes: { accountConcurrency: 1000 } },
  "a copy of the table": { changes: { region: "eu-west-1", tableCopies: ["eu-central-1"] } },
  "a table that can't be copied": { changes: { tableCopies: undefined } },
  "adopted table": {
    changes: {
      adoptedTable: {
        name: "herald-test-Table-restored-20261122T030000Z",
        streamArn:
          "arn:aws:dynamodb:eu-west-1:123456789012:table/herald-test-Table-restored-20261122T030000Z/stream/2026-11-22T03:10:00.000",
      },
    },
  },
  "too little concurrency": { changes: { accountConcurrency: 150 } },
} satisfies Record<string, Variant>;
export type VariantName = keyof typeof variants;

/** What AWS's rules for sound solutions are asked about: a stage, with all acceptances or with none. */
export interface NagCase {
  changes?: Partial<Settings>;
  isAccepted: boolean;
}

export const nagCases = {
  "as it comes": { isAccepted: true },
  "without any acceptance": { isAccepted: false },
  "an address of one's own, and reserved concurrency": {
    changes: { shop, certificateArn, accountConcurrency: 1000 },
    isAccepted: true,
  },
  "an account and a region": { changes: { account: "123456789012", region: "eu-west-1" }, isAccepted: true },
  "a copy of the table": { changes: { region: "eu-west-1", tableCopies: ["eu-central-1"] }, isAccepted: true },
  "a table that can't be copied": { changes: { tableCopies: undefined }, isAccepted: true },
  "a region": { changes: { region: "eu-west-1" }, isAccepted: true },
  "an account": { changes: { account: "123456789012" }, isAccepted: true },
} satisfies Record<string, NagCase>;
export type NagCaseName = keyof typeof nagCases;
