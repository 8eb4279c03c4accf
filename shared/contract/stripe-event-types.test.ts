import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import Stripe from "stripe";
import { leftOutTypes, stripeApiVersion, understoodTypes } from "./stripe-event-types.ts";

/** Every type whose event carries an object that money moves by, as the package's own types say. */
function typesInPackage(): string[] {
  const text = readFileSync("node_modules/stripe/esm/resources/Events.d.ts", "utf8");
  const event =
    /interface (\w+) extends EventBase \{\s*type: '([^']+)';[^}]*\}\s*export declare namespace \1 \{\s*interface Data extends Event\.Data \{\s*object: ([\w.]+);/g;
  const moneys = ["Checkout.Session", "PaymentIntent", "Charge", "Refund", "Dispute"];
  return [...text.matchAll(event)].flatMap(([, , type = "", object = ""]) => (moneys.includes(object) ? [type] : []));
}

test("every type about sessions, payments, charges, refunds and disputes is understood, or left out for a reason", () => {
  const known = typesInPackage();
  // Those that nobody doubts: the package's file is read as it is meant.
  for (const prefix of ["checkout.session", "payment_intent", "charge", "charge.dispute", "refund"]) {
    expect(known.filter((type) => type.startsWith(`${prefix}.`)).length).toBeGreaterThanOrEqual(3);
  }
  expect([...understoodTypes, ...Object.keys(leftOutTypes)].sort()).toEqual(known.sort());
});

test("an endpoint is registered in the version that the package describes", () => {
  expect(stripeApiVersion).toBe(Stripe.API_VERSION);
});

test("docs/deploy.md names every type to register, and the version", () => {
  const page = readFileSync("docs/deploy.md", "utf8");
  const [, listed = ""] = /these events sent in API version `[^`]+`:\n\n((?: {3}- `.+`\n)+)/.exec(page) ?? [];
  expect([...listed.matchAll(/`([^`]+)`/g)].map(([, type]) => type)).toEqual(understoodTypes);
  expect(page).toContain(`API version \`${stripeApiVersion}\``);
});
