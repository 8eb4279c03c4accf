import { expect, test } from "@jest/globals";
import { stripeApiVersion, understoodTypes } from "../../../shared/contract/stripe-event-types.ts";
import { credentialItem } from "../../../shared/data/credentials.ts";
import { keys } from "../../../shared/data/keys.ts";
import { readStage } from "../../cloud/stage-file.ts";
import type { Stage } from "../aws/stage.ts";
import { checklistText, stillToDo } from "./checklist.ts";
import { adminCredential } from "./first-admin.ts";
import { leavingSandbox, verification } from "./mail.ts";
import { keyOfRightKind, webhookAddress, webhookSettings } from "./payments.ts";
import { howToPut, stateOf } from "./secrets.ts";

const stage: Stage = {
  name: "dev",
  stackName: "herald-dev",
  account: "123456789012",
  region: "eu-west-1",
  caller: "arn",
  settings: readStage("dev"),
};

test("the webhook is to be registered with the types that Herald acts on, in the version that it reads", () => {
  const how = webhookSettings("https://shop.example").join("\n");
  expect(how).toContain("https://shop.example/api/checkout/webhook");
  for (const needed of [...understoodTypes, stripeApiVersion]) expect(how).toContain(needed);
});

test("an admin is looked for as Herald stores one", () => {
  expect(keys.credential("ada@example.com").pk).toMatch(new RegExp(`^${adminCredential.values[":credential"].S}`));
  expect(credentialItem.shape.scope.safeParse(adminCredential.values[":admin"].S).success).toBe(true);
});

test("a secret without a value, or with one that its function can't read, is something to do", () => {
  expect(stateOf("stripe", undefined)).toEqual({ is: "missing" });
  expect(stateOf("stripe", "")).toEqual({ is: "missing" });
  expect(stateOf("stripe", "sk_test_1")).toEqual({ is: "wrong", fields: ["the JSON itself"] });
  expect(stateOf("stripe", '{"key":"sk_test_1"}')).toEqual({ is: "wrong", fields: ["secretKey"] });
  expect(stateOf("stripe-webhook", '{"signingSecrets":[]}')).toEqual({ is: "wrong", fields: ["signingSecrets"] });
  expect(stateOf("upstash", '{"url":"https://x.upstash.io","token":"t"}')).toMatchObject({ is: "sound" });
});

test("the way to put a secret is a line to paste, and tells what is wrong without showing the value", () => {
  const how = howToPut(stage, "stripe", { is: "wrong", fields: ["secretKey"] }).join("\n");
  expect(how).toContain("wrong in: secretKey");
  expect(how).toContain('{"secretKey":"sk_test_…"}');
  expect(how).toContain('npm run secrets -- --stage dev --set stripe --file "$HOME/stripe.json"');
  expect(howToPut({ ...stage, name: "prod" }, "stripe", { is: "missing" }).join("\n")).toContain("sk_live_…");
});

test("prod takes real money, and no other stage does", () => {
  expect(keyOfRightKind("prod", '{"secretKey":"sk_live_1"}')).toEqual([]);
  expect(keyOfRightKind("dev", '{"secretKey": "rk_test_1"}')).toEqual([]);
  expect(keyOfRightKind("prod", '{"secretKey":"rk_test_1"}')).toMatchObject([
    { what: expect.stringContaining("no buyer can pay") },
  ]);
  expect(keyOfRightKind("dev", '{"secretKey":"sk_live_1"}')).toMatchObject([
    { what: expect.stringContaining("real money") },
  ]);
});

test("the webhook is below the shop's own address", () => {
  expect(webhookAddress("https://shop.example")).toBe("https://shop.example/api/checkout/webhook");
});

test("a sender that SES does not vouch for is something to do: an e-mail for an address, DNS for a domain", () => {
  expect(verification("shop@example.com", "Success")).toEqual([]);
  expect(verification("shop@example.com", "Pending")[0]?.how[0]).toContain("follow the link");
  expect(verification("example.com", undefined)[0]).toMatchObject({
    what: expect.stringContaining("does not know it"),
  });
  expect(verification("example.com", "Failed")[0]?.how[0]).toContain("DNS");
});

test("the sandbox is told by its quota", () => {
  expect(leavingSandbox("eu-west-1", 200)).toHaveLength(1);
  expect([leavingSandbox("eu-west-1", 50_000), leavingSandbox("eu-west-1", -1)]).toEqual([[], []]);
});

test("what can't be looked at is told, and keeps nothing else from being told", async () => {
  const denied = Object.assign(new Error("not authorized to perform: ses:GetSendQuota"), {
    name: "AccessDenied",
    $metadata: {},
  });
  const looks = [
    { about: "the sandbox", look: () => Promise.reject(denied) },
    { about: "the key", look: async () => [{ what: "Put the key.", how: ["like so", "  and so"] }] },
  ];
  expect(checklistText(await stillToDo(looks, { stage, outputs: {} }))).toBe(
    [
      "Still to do",
      "",
      "  1. Look at the sandbox yourself: it could not be done from here.",
      "     This identity may not do ses:GetSendQuota: ask whoever runs the account for that permission.",
      "  2. Put the key.",
      "     like so",
      "       and so",
    ].join("\n"),
  );
  expect(checklistText([])).toBe("Nothing is left to do.");
});
