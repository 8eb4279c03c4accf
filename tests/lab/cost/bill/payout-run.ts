import * as z from "zod/mini";
import { type Client, newKey, shaped } from "../../../contract/support/client.ts";
import { confirmAddress } from "../../../contract/support/confirm-address.ts";
import { newAmbassador, password } from "../../../contract/support/people.ts";
import { add, type Counts } from "./counts.ts";
import type { Meter } from "./meter.ts";

/** So many are confirmed in one request. */
export const payoutsCounted = 25;

const answered = z.looseObject({});
const listed = z.object({ items: z.array(z.object({ id: z.string(), to: z.object({ method: z.string() }) })) });

/** Pays some ambassadors by one run: from the owner's look at whom it would pay to the word that all of it arrived, and what each is told. */
export async function countRunOf(meter: Meter, admin: Client, people: number): Promise<Counts> {
  for (let person = 0; person < people; person++) await owed(admin);
  let runId = "";
  const made = await meter.count(async () => {
    await admin.read("/api/admin/payout-preview?limit=100", answered);
    const run = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, z.object({ id: z.string() }));
    runId = run.id;
  });
  const paid = await meter.count(async () => {
    const path = `/api/admin/payout-runs/${runId}`;
    await admin.read(path, answered);
    const { items } = await admin.read(`${path}/payouts?limit=100`, listed);
    // Who was paid by hand before has earned something since.
    const byBank = items.filter(({ to }) => to.method === "sepa");
    if (byBank.length !== people) throw new Error(`The run pays ${byBank.length}, not ${people}.`);
    shaped(await admin.post(`${path}/files`, { method: "sepa" }), 200, answered);
    const outcomes = byBank.map(({ id }) => ({ payoutId: id, became: "paid", paidOn: "2026-01-05" }));
    shaped(await admin.post("/api/admin/payout-confirmations", { outcomes }), 200, answered);
  });
  const { reads = 0, writes = 0, ...counts } = add(made, paid);
  return { ...counts, reads: wholeFor(people, reads), writes: wholeFor(people, writes) };
}

/** Whole units for each, upwards: people lie in one shard or another, and what a query of one reads is rounded by itself. */
const wholeFor = (people: number, units: number): number => people * Math.ceil(units / people);

async function owed(admin: Client): Promise<void> {
  const person = await newAmbassador();
  // Until then they are told of nothing.
  await confirmAddress(person);
  const { id, client } = person;
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  shaped(await client.put("/api/ambassador/payee", bank), 200, answered);
  const bonus = { amountMinor: 3_000, reason: "What sales earned, once they matured." };
  shaped(await admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey()), 201, answered);
}
