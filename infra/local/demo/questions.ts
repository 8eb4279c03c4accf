/** What the demo's ambassador asked about their money: one question is answered, one waits. */
import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";

const nothing = z.object({});
const created = z.object({ id: z.string() });
const orders = z.object({ items: z.array(created) });

/**
 * They ask why a commission is smaller than they thought, and why another one is on hold.
 * @param ambassador signed in, and whose orders these are
 */
export async function askAndAnswer(admin: DemoClient, ambassador: DemoClient, ambassadorId: string): Promise<void> {
  const ask = (about: string, text: string, number: number) => {
    const key = { "idempotency-key": `demo-question-${number}` };
    return ambassador.call("POST /api/ambassador/questions", { about, text }, created, key);
  };
  const answered = await ask("balance", "Do I have to do anything to be paid at the end of the month?", 1);
  const text =
    "No. You are paid with the next run once your balance is above the minimum, to the account in your profile.";
  const path = `/api/admin/ambassadors/${ambassadorId}/questions/${answered.id}/answer` as const;
  await admin.call(`PUT ${path}`, { text }, nothing);
  const of = `GET /api/admin/orders?ambassadorId=${ambassadorId}&status=PAID&sort=oldest&limit=1` as const;
  const [sold] = (await admin.call(of, undefined, orders)).items;
  if (sold) await ask(sold.id, "I thought that everything earns 12 %, as the newsletter says. Why is it 10 % here?", 2);
}
