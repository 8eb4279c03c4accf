import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { openDispute, pay, placeOrder } from "../shop.ts";
import { settle } from "./settle.ts";

const balance = z.object({ availableMinor: z.int(), heldMinor: z.int(), payingMinor: z.int(), paidMinor: z.int() });

/** What the shop's ambassador is owed. */
export const balanceOf = ({ world, shop }: Stage) =>
  get(world, "balances/read-own", { cookies: shop.ambassador.cookies }, balance);

/** Gives the shop's ambassador a bonus or takes a debit, once a key. */
export async function adjust({ world, shop }: Stage, key: string, amountMinor: number): Promise<void> {
  const path = { ambassadorId: shop.ambassador.id };
  const headers = { "idempotency-key": key };
  const asked = { cookies: shop.admin.cookies, path, headers, body: { amountMinor, reason: "For a talk." } };
  const { status } = await ask(world, "balances/adjust", asked);
  if (status !== 201) throw new Error(`The adjustment answered ${status}.`);
}

/** What a person books on a balance, cut at every call. */
export const balanceFlows: readonly Flow[] = [
  {
    name: "give a bonus, and write off a debt beside an open dispute",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const order = await placeOrder(world, shop);
      const payment = await pay(world, order);
      await comeToRest(world, course);
      await openDispute(world, payment);
      await comeToRest(world, course);
      await adjust(stage, randomUUID(), -500);
      const [bonusKey, key] = [randomUUID(), randomUUID()];
      const writeOff = (amountMinor: number, idempotencyKey: string) =>
        ask(world, "balances/write-off", {
          ...{ cookies: shop.admin.cookies, path: { ambassadorId: shop.ambassador.id } },
          ...{
            headers: { "idempotency-key": idempotencyKey },
            body: { amountMinor, reason: "Too little to ask for." },
          },
        });
      const opening = { amountMinor: 100, reason: "Owed from before." };
      const [path, cookies] = [{ ambassadorId: shop.ambassador.id }, shop.admin.cookies];
      return {
        act: async () => {
          // Once, however often it is said; another amount is no second one.
          const opened = { cookies, path, body: opening };
          await get(world, "balances/open", opened, z.object({ amountMinor: z.int() }));
          world.passTime(60_000);
          await get(world, "balances/open", opened, z.object({ amountMinor: z.int() }));
          await adjust(stage, bonusKey, 100);
          // The dispute holds what was sold, and explains a part of the debt.
          const tooMuch = await writeOff(101, randomUUID());
          if (tooMuch.status !== 409) throw new Error(`More than the debt is written off: ${tooMuch.status}.`);
          const done = await writeOff(100, key);
          if (done.status !== 201) throw new Error(`The debt was not written off: ${done.status}.`);
          await settle(stage);
        },
        check: async () => {
          const { availableMinor } = await balanceOf(stage);
          if (availableMinor !== -200) throw new Error(`After the write-off ${availableMinor} is available.`);
        },
      };
    },
  },
];
