import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../tests/support/machine.ts";
import { checkSettings } from "./settings.ts";
import { readStage } from "./stage-file.ts";

const shop = {
  SHOP_NAME: "Blue Door",
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: 1250,
  OWNER_EMAIL: "owner@blue-door.example",
  MAIL_FROM: "shop@blue-door.example",
};
const sound = { shop, monthlyBudgetUsd: 20 };
const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/a-1";
const own = { ...shop, APP_URL: "https://blue-door.example" };
const check = (written: unknown, stage = "dev") => checkSettings(stage, written, "infra/stages/dev.json");
const checking = (written: unknown, stage?: string) => () => check(written, stage);

test("a stage's file is read by the stage's name", () => {
  using home = temporaryDirectory();
  writeFileSync(join(home.path, "blue.json"), JSON.stringify(sound));
  expect(readStage("blue", home.path)).toEqual({ stage: "blue", ...sound, shop: { ...shop, DELIVERY: "physical" } });
});

test("the table is copied to other regions than the stage's own, which is named", () => {
  expect(check({ ...sound, tableCopies: [] })).toMatchObject({ tableCopies: [] });
  const region = "eu-west-1";
  expect(check({ ...sound, region, tableCopies: ["eu-central-1"] })).toMatchObject({ tableCopies: ["eu-central-1"] });
  for (const wrong of [{ tableCopies: ["eu-central-1"] }, { region, tableCopies: [region] }]) {
    expect(checking({ ...sound, ...wrong })).toThrow("tableCopies: needs region, and names others than that one");
  }
  expect(checking({ ...sound, region, tableCopies: ["eu-central-1", "eu-central-1"] })).toThrow("each once");
});

test("a stage without a file is told which there are, and what to do", () => {
  using home = temporaryDirectory();
  writeFileSync(join(home.path, "blue.json"), "{}");
  expect(() => readStage("prod", home.path)).toThrow(/no stage "prod" \(known: blue\).*Copy infra\/stages\/dev\.json/);
});

test("a file that is no JSON is named", () => {
  using home = temporaryDirectory();
  writeFileSync(join(home.path, "blue.json"), "{");
  expect(() => readStage("blue", home.path)).toThrow(/blue\.json is not well-formed JSON/);
});

test("the stage that comes with Herald is sound", () => {
  expect(readStage("dev").shop.SHOP_NAME).toBe("Example Shop");
});

test("an empty file lists every setting that it needs, and where", () => {
  expect(checking({ shop: {} })).toThrow("infra/stages/dev.json");
  for (const name of Object.keys(shop)) expect(checking({ shop: {} })).toThrow(`shop.${name}`);
  expect(checking({ shop: {} })).toThrow("monthlyBudgetUsd");
});

test.each([
  ["SHOP_CURRENCY", "EUR"],
  ["COMMISSION_BPS", 10_001],
  ["COMMISSION_BPS", 12.5],
  ["HOLD_DAYS", 366],
  ["HOLD_DAYS", 0.5],
  ["ORDERS_PER_NETWORK", 0],
  ["ORDERS_PER_NETWORK", 100_001],
  ["COMMISSION_BPS", "1000"],
  ["OWNER_EMAIL", "owner"],
  ["MAIL_FROM", "Blue Door <shop@blue-door.example>"],
  ["APP_URL", "https://blue-door.example/"],
  ["APP_URL", "javascript:alert(1)"],
])("%s is refused as %p, by name", (name, value) => {
  expect(checking({ ...sound, certificateArn, shop: { ...own, [name]: value } })).toThrow(`shop.${name}`);
});

test("a misspelt setting is refused, not ignored", () => {
  expect(checking({ ...sound, shop: { ...shop, COMMISSION: 500 } })).toThrow("COMMISSION");
  expect(checking({ ...sound, dispossable: true })).toThrow("dispossable");
});

test("an address of one's own comes with its certificate, or neither", () => {
  expect(check({ ...sound, shop: own, certificateArn })).toMatchObject({ certificateArn });
  expect(checking({ ...sound, shop: own })).toThrow("certificateArn: an address of one's own needs both");
  expect(checking({ ...sound, certificateArn })).toThrow("certificateArn: an address of one's own needs both");
});

test("prod is never disposable or emulated", () => {
  expect(checking({ ...sound, disposable: true }, "prod")).toThrow("disposable");
  expect(checking({ ...sound, emulated: { stripeApiUrl: "http://127.0.0.1:1" } }, "prod")).toThrow("emulated");
});

test.each(["Prod", "a-b", "", "abcdefghijklm", "../dev"])("the stage %p is refused: it is part of names", (stage) => {
  expect(() => readStage(stage)).toThrow(`no stage "${stage}"`);
});
