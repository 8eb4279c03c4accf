import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, password } from "../shop.ts";
import { adjust, balanceOf } from "./balances.ts";
import { expectAnswers } from "./people-expect.ts";
import { soldBefore } from "./settle.ts";

export const made = z.object({ id: z.string() });
export const progress = z.object({ isMade: z.boolean(), made: z.int(), madeMinor: z.int() });
const listed = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });
const runs = z.object({ items: z.array(z.object({ id: z.string() })) });
export const onItsWay = z.object({ payingMinor: z.int() });
export const files = z.object({ items: z.array(z.object({ text: z.string(), sha256: z.string() })) });
export const decided = z.object({ items: z.array(z.object({ problem: z.optional(z.object({ code: z.string() })) })) });

const results = z.object({
  items: z.array(
    z.object({
      outcome: z.optional(z.record(z.string(), z.unknown())),
      problem: z.optional(z.object({ code: z.string() })),
    }),
  ),
});
export const holder = z.object({ account: z.object({ name: z.string() }) });
export const nothing = z.object({});

/** What the sale of a flow earns, and what a bonus beside it gives; both may be paid at once. */
export const [share, bonus] = [200, 1_000];
export const wholeMinor = share + bonus;

export const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });

/** A sale that needs no hold, a bonus, and an ambassador who has said where to pay. */
export async function owedBefore(stage: Stage) {
  const { shop } = stage;
  const programme = { rateBps: 1_000, holdDays: 0, signUp: "open" };
  await expectAnswers(stage, "settings/update", { ...owners(stage), body: { programme } }, 200);
  const { order } = await soldBefore(stage);
  await adjust(stage, randomUUID(), bonus);
  const bank = { method: "sepa", name: "Ada Lovelace", iban: "DE89370400440532013000", currentPassword: password };
  await expectAnswers(stage, "payees/save", { cookies: shop.ambassador.cookies, body: bank }, 200);
  return order;
}

/** Somebody who is owed much, and has just said that they are to be paid elsewhere. */
export async function pausedBefore(stage: Stage) {
  const person = await newAmbassador(stage.world, "petra@payouts.example");
  const body = { amountMinor: 10 * bonus, reason: "For a talk." };
  const headers = { "idempotency-key": randomUUID() };
  const asked = { ...owners(stage), path: { ambassadorId: person.id }, headers, body };
  await expectAnswers(stage, "balances/adjust", asked, 201);
  const { cookies } = person;
  const payee = { name: "Petra Payne", currentPassword: password };
  const bank = { ...payee, method: "sepa", iban: "DE89370400440532013000" };
  await expectAnswers(stage, "payees/save", { cookies, body: bank }, 200);
  const elsewhere = { ...payee, method: "paypal", paypalEmail: "petra@paypal.example" };
  await expectAnswers(stage, "payees/save", { cookies, body: elsewhere }, 200);
  return person;
}

export const start = (stage: Stage, key: string) =>
  get(stage.world, "payouts/start-run", { ...owners(stage), headers: { "idempotency-key": key }, body: {} }, made);

/** A run that was made, and its payout. */
export async function paidOut(stage: Stage): Promise<string> {
  const { id } = await start(stage, randomUUID());
  await comeToRest(stage.world, stage.course);
  return payoutIn(stage, id);
}

export async function payoutIn(stage: Stage, runId: string): Promise<string> {
  const { items } = await get(stage.world, "payouts/list", { ...owners(stage), path: { runId } }, listed);
  return items[0]?.id ?? "";
}

export async function newestRun(stage: Stage): Promise<string> {
  const { items } = await get(stage.world, "payouts/list-runs", owners(stage), runs);
  return items[0]?.id ?? "";
}

/** What would follow from a file by which the payout arrived, and another amount as well. */
export async function resultsOf(stage: Stage, payoutId: string): Promise<object[]> {
  const rows = [`${payoutId},paid,2026-11-28,0.01`, `${payoutId},paid,2026-11-29,${(share + bonus) / 100}`];
  const body = { file: `payout,status,date,amount\n${rows.join("\n")}\n` };
  const asked = { ...owners(stage), path: { runId: await newestRun(stage) }, body };
  const { items } = await get(stage.world, "payouts/read-results", asked, results);
  const wrong = items.map(({ problem }) => problem?.code ?? "").join();
  if (wrong !== "other_amount,") throw new Error(`What is wrong with its rows is ${wrong}.`);
  return items.flatMap(({ outcome }) => (outcome ? [outcome] : []));
}

/** @throws Error where it is refused */
export async function say(stage: Stage, outcome: object): Promise<void> {
  const asked = { ...owners(stage), body: { outcomes: [outcome] } };
  const { items } = await get(stage.world, "payouts/confirm", asked, decided);
  if (items[0]?.problem) throw new Error(`${JSON.stringify(outcome)} is refused: ${items[0].problem.code}.`);
}

export async function expectBalance(stage: Stage, available: number, paying: number, paid: number): Promise<void> {
  const { availableMinor, payingMinor, paidMinor } = await balanceOf(stage);
  const [is, shouldBe] = [`${[availableMinor, payingMinor, paidMinor]}`, `${[available, paying, paid]}`];
  if (is !== shouldBe) throw new Error(`Available, on its way and paid is ${is}, not ${shouldBe}.`);
}
