import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { FunctionName } from "../../../shared/topology.ts";
import type { Asked } from "../kit/events.ts";
import { type Answer, askAgain } from "./ask.ts";
import { stormy } from "./delivery-policy.ts";
import { type Flow, type Result, runHistory, type Stage } from "./history.ts";
import type { Life, Step } from "./life.ts";
import { deliver, runClock } from "./rest.ts";
import {
  closeDispute,
  control,
  escalateDispute,
  moveRefund,
  newPurchase,
  nextRefundIs,
  type Order,
  openDispute,
  orderRequest,
  password,
  pay,
  placed,
  refunded,
  refundRequest,
  type Shop,
  sessionOf,
} from "./shop.ts";
import type { World } from "./world.ts";

/** Who and what there is so far. */
interface Scene extends Stage {
  sellers: { code: string; cookies: string[] }[];
  orders: Order[];
  payments: string[];
  refunds: string[];
  disputes: string[];
}

const minuteMs = 60_000;
const coded = z.object({ code: z.string() });

/** Lives a life from the same beginning, and looks at everything once it is at rest. */
export function live(world: World, shop: Shop, { steps, faults, storm }: Life): Promise<Result> {
  const flow: Flow = {
    name: "a life",
    about: "money",
    async begin(stage: Stage) {
      const seller = { code: shop.code, cookies: shop.ambassador.cookies };
      const scene: Scene = { ...stage, sellers: [seller], orders: [], payments: [], refunds: [], disputes: [] };
      return {
        act: async () => {
          for (const step of steps) await take(step, scene);
        },
      };
    },
  };
  return runHistory(world, shop, flow, faults, stormy(storm));
}

const among = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length];

async function take(step: Step, scene: Scene): Promise<void> {
  const { world, shop, course } = scene;
  switch (step.do) {
    case "sign up":
      return signUp(scene);
    case "rename": {
      const cookies = among(scene.sellers, step.who)?.cookies ?? [];
      const body = { lastName: `Number ${scene.orders.length}` };
      return void (await persist(scene, "accounts/update-profile", { path: { scope: "ambassador" }, cookies, body }));
    }
    case "order":
      return order(step, scene);
    case "pay": {
      const chosen = among(scene.orders, step.which);
      if (!chosen) return;
      if (step.later) return void (await control(world, "/pay", later(chosen)).catch(atStripe));
      await pay(world, chosen).then((payment) => scene.payments.push(payment), atStripe);
      return;
    }
    case "settle a debit": {
      const chosen = among(scene.orders, step.which);
      const { succeeds } = step;
      if (chosen) await control(world, `/sessions/${sessionOf(chosen)}/settle`, { succeeds }).catch(atStripe);
      return;
    }
    case "refund": {
      const chosen = among(scene.orders, step.which);
      if (!chosen) return;
      const asked = refundRequest(shop, chosen.orderId, randomUUID(), step.amountMinor);
      if (step.waits) await nextRefundIs(world, "requires_action");
      const { status, body } = await persist(scene, "orders/refund", asked);
      if (status === 201) scene.refunds.push(z.parse(refunded, body).refundId);
      return;
    }
    case "move refund": {
      const refundId = among(scene.refunds, step.which);
      if (refundId) await moveRefund(world, refundId, step.to).catch(atStripe);
      return;
    }
    case "dispute": {
      const payment = among(scene.payments, step.which);
      if (payment)
        await openDispute(world, payment, step.inquiry).then((dispute) => scene.disputes.push(dispute), atStripe);
      return;
    }
    case "escalate": {
      const dispute = among(scene.disputes, step.which);
      if (dispute) await escalateDispute(world, dispute).catch(atStripe);
      return;
    }
    case "close dispute": {
      const dispute = among(scene.disputes, step.which);
      if (dispute) await closeDispute(world, dispute, step.won ? "won" : "lost").catch(atStripe);
      return;
    }
    case "take product down": {
      const productId = shop.productIds[1] ?? "";
      return void (await persist(scene, "products/delete", { cookies: shop.admin.cookies, path: { productId } }));
    }
    case "deliver":
      return void (await deliver(world, course));
    case "lose Redis":
      return lose(scene);
    case "wait":
      return world.passTime(step.minutes * minuteMs);
    case "clock":
      return runClock(world, step.name);
  }
}

const later = (order: Order) => ({ session: sessionOf(order), method: "later" });

/** What Stripe won't do (a payment of an ended session, a second dispute) is no step. */
function atStripe(error: unknown): void {
  if (!(error instanceof Error && /answered 4\d\d/.test(error.message))) throw error;
}

/** Asks a few times while the answer is a failure, as people do, and then gives up. */
const persist = ({ world }: Scene, name: FunctionName, asked: Asked, times = 3): Promise<Answer> =>
  askAgain(world, name, asked, times);

async function signUp(scene: Scene): Promise<void> {
  const person = { firstName: "Grace", lastName: "Hopper", password };
  const body = { ...person, email: `${randomUUID()}@ambassador.example` };
  const { status, cookies } = await persist(scene, "accounts/register", { body });
  if (status !== 201) return;
  const link = await persist(scene, "links/create", { cookies, body: { productIds: scene.shop.productIds } });
  if (link.status === 201) scene.sellers.push({ cookies, code: z.parse(coded, link.body).code });
}

async function order(step: Extract<Step, { do: "order" }>, scene: Scene): Promise<void> {
  const code = among(scene.sellers, step.who)?.code ?? "";
  const purchase = newPurchase(`${scene.orders.length}@buyer.example`, step.quantities);
  const asked = orderRequest({ code, productIds: scene.shop.productIds }, purchase);
  const answer = await persist(scene, "checkout/create-session", asked, step.impatient ? 1 : 4);
  if (answer.status === 201) scene.orders.push(z.parse(placed, answer.body));
}

/** Redis is empty until the clock has it written again, as at once after an alarm. */
async function lose({ world }: Scene): Promise<void> {
  await world.emptyRedis();
  await runClock(world, "stats/aggregate");
}
