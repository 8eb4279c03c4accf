/** AWS's own rules for sound solutions (cdk-nag's AwsSolutions), and no reason kept for a finding that is gone. */
import { expect, test } from "@jest/globals";
import { AwsSolutionsChecks } from "cdk-nag";
import { accept, accepted } from "./nag.ts";
import { makeStack } from "./synthesized.ts";

const own = { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };

function findings(acceptances = accepted, changes = {}) {
  const stack = makeStack("test", changes);
  accept(stack, acceptances);
  return new AwsSolutionsChecks(stack).validateScope(stack).violations.map(({ ruleName }) => ruleName);
}

test("nothing is found but what is accepted with a reason", () => {
  expect(findings()).toEqual([]);
});

test("an address of one's own, and reserved concurrency, bring no finding", () => {
  const shop = { ...makeShop(), APP_URL: "https://blue-door.example" };
  expect(findings(accepted, { ...own, shop, accountConcurrency: 1000 })).toEqual([]);
});

test.each([{ account: "123456789012", region: "eu-west-1" }, { region: "eu-west-1" }, { account: "123456789012" }])(
  "a stage that says where it is, %p, brings no finding",
  (where) => {
    expect(findings(accepted, where)).toEqual([]);
  },
);

const rules = accepted.flatMap(({ rules }) => rules);

test.each(rules)("%s is accepted because it is found", (rule) => {
  const others = accepted.map((one) => ({ ...one, rules: one.rules.filter((it) => it !== rule) }));
  expect(findings(others)).toEqual([rule]);
});

test.each(accepted)("what is accepted has a reason: $rules.0", ({ reason }) => {
  expect(reason.length).toBeGreaterThan(40);
});

function makeShop() {
  const [name, currency, mail] = ["Blue Door", "eur", "shop@blue-door.example"];
  return { SHOP_NAME: name, SHOP_CURRENCY: currency, COMMISSION_BPS: 1250, OWNER_EMAIL: mail, MAIL_FROM: mail };
}
