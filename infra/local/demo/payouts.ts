/** How the demo's ambassadors were paid: what arrived, what failed, what came back, and what is on its way. */
import * as z from "zod/mini";
import { ambassadors } from "./catalogue.ts";
import { type DemoClient, Refused } from "./client.ts";

const nothing = z.object({});
const created = z.object({ id: z.string() });
const payouts = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      amountMinor: z.number(),
      ambassador: created,
      to: z.object({ method: z.enum(["sepa", "paypal", "csv"]) }),
    }),
  ),
});
const decided = z.object({ items: z.array(z.object({ problem: z.optional(z.object({ code: z.string() })) })) });
const people = z.object({ items: z.array(created) });

type Payout = z.output<typeof payouts>["items"][number];

/**
 * What is done beside the sales, by how many days ago and in which sitting of that day. Whom a run pays hangs on the sales: nothing here asks
 * for more than there is, so that a shop with another hold has its demo, too.
 * @param step the smallest amount of the currency, in minor units
 * @param asker who asks for a payout, signed in
 */
export function payoutDays(
  admin: DemoClient,
  step: number,
  asker: () => Promise<DemoClient>,
): ReadonlyMap<string, () => Promise<void>> {
  let runId = "";
  let first: Payout[] = [];
  const start = async (number: number) => {
    const key = { "idempotency-key": `demo-payout-run-${number}` };
    runId = (await admin.call("POST /api/admin/payout-runs", {}, created, key)).id;
  };
  const made = async () => {
    const { items } = await admin.call(`GET /api/admin/payout-runs/${runId}/payouts?limit=100`, undefined, payouts);
    return items.toSorted((a, b) => b.amountMinor - a.amountMinor);
  };
  const take = async (method: Payout["to"]["method"]) => {
    await admin.call(`POST /api/admin/payout-runs/${runId}/files`, { method }, nothing);
  };
  return new Map([
    ["29 0", () => openBest(admin, step)],
    ["8 0", () => start(1)],
    [
      "8 1",
      async () => {
        first = await made();
        for (const method of new Set(first.map(({ to }) => to.method))) await take(method);
      },
    ],
    [
      "5 0",
      async () => {
        const paidOn = new Date().toISOString().slice(0, 10);
        const failed = { became: "failed", reason: "The bank says that this account was closed." };
        await confirm(
          admin,
          first.map(({ id }, place) =>
            place === 3
              ? { payoutId: id, ...failed }
              : { payoutId: id, became: "paid", paidOn, reference: `Bank statement 47, line ${place + 1}` },
          ),
        );
        const [, , third] = first;
        if (third) await refundOldest(admin, third.ambassador.id);
      },
    ],
    [
      "2 0",
      async () => {
        const [, second] = first;
        const returnedMinor = Math.floor((second?.amountMinor ?? 0) / 2 / step) * step;
        const reason = "The bank returned half of it: its reference was cut off.";
        if (second) await confirm(admin, [{ payoutId: second.id, became: "returned", returnedMinor, reason }]);
        await start(2);
      },
    ],
    [
      "2 1",
      async () => {
        // What is paid in other ways has not left, and can still be canceled.
        if ((await made()).some(({ to }) => to.method === "sepa")) await take("sepa");
      },
    ],
    [
      "1 1",
      async () => {
        await lookAfterBest(admin, step);
        await askForPayout(admin, await asker());
      },
    ],
  ]);
}

/** Whoever may ask for a payout from now on, one does, and waits for the owner's word. */
async function askForPayout(admin: DemoClient, asker: DemoClient): Promise<void> {
  const { payouts } = await admin.call("GET /api/admin/settings", undefined, z.object({ payouts: z.looseObject({}) }));
  await admin.call("PUT /api/admin/settings", { payouts: { ...payouts, mayAsk: true } }, nothing);
  try {
    await asker.call("POST /api/ambassador/payout-requests", undefined, nothing);
  } catch (error) {
    // In a shop with another currency or hold, there may be nothing to ask for.
    if (!(error instanceof Refused && error.status === 409)) throw error;
  }
}

/** Who asks for a payout. */
export async function signInAsker(client: DemoClient): Promise<DemoClient> {
  const { email = "", password = "" } = ambassadors.find(({ firstName }) => firstName === "Zofia") ?? {};
  await client.call("POST /api/ambassador/login", { email, password }, nothing);
  return client;
}

async function confirm(admin: DemoClient, outcomes: readonly object[]): Promise<void> {
  if (outcomes.length === 0) return;
  const { items } = await admin.call("POST /api/admin/payout-confirmations", { outcomes }, decided);
  const problem = items.find((it) => it.problem)?.problem;
  if (problem) throw new Error(`The demo's payouts could not be confirmed: ${problem.code}.`);
}

/** Somebody's buyer gets back what they paid, after the commission was paid out: the next payout is smaller by it. */
async function refundOldest(admin: DemoClient, ambassadorId: string): Promise<void> {
  const path = `GET /api/admin/orders?ambassadorId=${ambassadorId}&status=PAID&sort=oldest&limit=100` as const;
  const [oldest] = (await admin.call(path, undefined, people)).items;
  const key = { "idempotency-key": "demo-refund-after-payout" };
  if (oldest) await admin.call(`POST /api/admin/orders/${oldest.id}/refunds`, {}, nothing, key);
}

/** Whom the demo lets people sign in as came from another programme, which still owed them something. */
async function openBest(admin: DemoClient, step: number): Promise<void> {
  const [best] = (await admin.call("GET /api/admin/ambassadors?search=amara", undefined, people)).items;
  const body = { amountMinor: 4_800 - (4_800 % step), reason: "Owed from our former programme, until its end." };
  if (best) await admin.call(`PUT /api/admin/ambassadors/${best.id}/opening-balance`, body, nothing);
}

/**
 * Whom the demo lets people sign in as has a bonus that is ready, and an order that waits for a look at it. Somebody else's bonus can be paid at
 * once, so that there is a run to start.
 */
async function lookAfterBest(admin: DemoClient, step: number): Promise<void> {
  const find = async (search: string) =>
    (await admin.call(`GET /api/admin/ambassadors?search=${search}`, undefined, people)).items[0]?.id;
  const [best, other] = await Promise.all([find("amara"), find("zofia")]);
  const bonuses = [
    { id: best, amountMinor: 2_500, reason: "For your photographs of the new mugs. Thank you!" },
    { id: other, amountMinor: 1_500, reason: "For the evening at the market hall." },
  ];
  for (const { id, amountMinor, reason } of bonuses) {
    const body = { amountMinor: amountMinor - (amountMinor % step), reason };
    const key = { "idempotency-key": `demo-bonus-${amountMinor}` };
    await admin.call(`POST /api/admin/ambassadors/${id}/adjustments`, body, nothing, key);
  }
  const path = `GET /api/admin/orders?ambassadorId=${best}&status=PAID&limit=100` as const;
  const [newest] = (await admin.call(path, undefined, people)).items;
  const reason = "The buyer asked where the parcel is. We wait until it has arrived.";
  if (newest) await admin.call(`POST /api/admin/orders/${newest.id}/block`, { reason }, nothing);
}
