/** Where the demo's ambassadors are paid. */
import * as z from "zod/mini";
import { ambassadors, brand, ibans } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";

const nothing = z.object({});
/** Who has changed it lately, and is paused. */
const changer = 1;

/** Each says it, but the last, who has not come to it. */
export async function sayPayees(people: readonly DemoClient[]): Promise<void> {
  await Promise.all(people.slice(0, -1).map((client, index) => say(client, index, payeeOf(index))));
}

/** The owner says which account the shop pays from; where it pays in euros, its bank transfers are then a file for the bank. */
export async function sayAccount(admin: DemoClient, currency: string | undefined): Promise<void> {
  if (currency !== "eur") return;
  const account = { name: brand.name, iban: "NL91ABNA0417164300" };
  await admin.call("PUT /api/admin/payout-account", { account }, nothing);
}

/** One says it elsewhere, for a look at the pause. */
export async function changePayee(client: DemoClient): Promise<void> {
  const { email = "", password = "" } = ambassadors[changer] ?? {};
  await client.call("POST /api/ambassador/login", { email, password }, nothing);
  await say(client, changer, { method: "paypal", paypalEmail: "elsewhere@demo.herald" });
}

async function say(client: DemoClient, index: number, details: object): Promise<void> {
  const { password: currentPassword = "", firstName, lastName } = ambassadors[index] ?? {};
  const body = { ...details, name: `${firstName} ${lastName}`, currentPassword };
  await client.call("PUT /api/ambassador/payee", body, nothing);
}

/** By bank, by PayPal, and in another way, in turns. */
function payeeOf(index: number): object {
  const paypal = { method: "paypal", paypalEmail: `paid-${index}@demo.herald` };
  const other = { method: "csv", instructions: "By cheque to Hafenstraße 12, 20457 Hamburg, Germany" };
  const iban = ibans[index];
  return [iban ? { method: "sepa", iban } : paypal, paypal, other][index % 3] ?? paypal;
}
