import { randomUUID } from "node:crypto";
import { scheduledEvent } from "../../../infra/local/schedules.ts";
import { type QueueName, queues } from "../../../shared/topology.ts";
import { httpEvent } from "../../bench/requests.ts";
import { ask } from "../ask.ts";
import type { OutsideService } from "../faults.ts";
import type { Flow, Stage } from "../history.ts";
import { deadIn, deliverMessages, deliverSlowly, poison } from "../queue-delivery.ts";
import { comeToRest, drain, runClock } from "../rest.ts";
import {
  closeDispute,
  newWish,
  openDispute,
  orderRequest,
  pay,
  placeOrder,
  refundRequest,
  sessionOf,
} from "../shop.ts";
import { deliverChanges } from "../stream-delivery.ts";
import { deliverWebhooks } from "../webhook-delivery.ts";
import { expectRefunded } from "./expect.ts";

const minuteMs = 60_000;

async function sold({ world, shop, course }: Stage) {
  const order = await placeOrder(world, shop);
  await pay(world, order);
  await comeToRest(world, course);
  return order;
}

/** Refunds from Stripe's own dashboard: Herald hears of them by webhook alone. */
async function refundAtStripe({ world: { cloud } }: Stage, payment: string, amount: number): Promise<void> {
  const body = new URLSearchParams({ payment_intent: payment, amount: String(amount) });
  const headers = { authorization: `Bearer ${cloud.secrets.stripeKey}` };
  const answer = await fetch(`${cloud.stripe.url}/v1/refunds`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`Stripe refused a refund: ${await answer.text()}`);
}

/** What meets in time; run in storms, whose seed says who comes first at each call. */
export const raceFlows: readonly Flow[] = [
  {
    name: "two tabs place one order",
    movesMoney: true,
    async begin({ world, shop, course }) {
      const asked = orderRequest(shop, newWish());
      return {
        act: async () => {
          const event = () => httpEvent("checkout/create-session", asked, world.cloud.secrets.edgeKey);
          const tabs = Array.from({ length: 3 }, () => ({ name: "checkout/create-session" as const, event: event() }));
          await world.lambda.race(tabs, course.manner.random);
          const { status } = await ask(world, "checkout/create-session", asked);
          if (status !== 201) throw new Error(`The order can't be placed again: ${status}.`);
        },
      };
    },
  },
  {
    name: "two refunds at once",
    movesMoney: true,
    async begin(stage) {
      const { orderId } = await sold(stage);
      const { world, shop, course } = stage;
      const key = randomUUID();
      return {
        act: async () => {
          const asked = [[key, 700] as const, [key, 700] as const, [randomUUID(), 500] as const];
          const runs = asked.map(([each, amount]) => {
            const event = httpEvent(
              "orders/refund",
              refundRequest(shop, orderId, each, amount),
              world.cloud.secrets.edgeKey,
            );
            return { name: "orders/refund" as const, event };
          });
          await world.lambda.race(runs, course.manner.random);
        },
        // The same wish twice is one refund, the other one is another, and a fault may have ended either.
        check: () => expectRefunded(stage, [0, 500, 700, 1_200]),
      };
    },
  },
  {
    name: "everything about three orders at once",
    movesMoney: true,
    async begin(stage) {
      const { world, shop } = stage;
      const payments: string[] = [];
      for (const email of ["a@buyer.example", "b@buyer.example", "c@buyer.example"]) {
        payments.push(await pay(world, await placeOrder(world, shop, newWish(email))));
      }
      const [first = "", second = "", third = ""] = payments;
      await refundAtStripe(stage, first, 500);
      await refundAtStripe(stage, first, 77);
      await openDispute(world, second);
      // Opened and won before anybody heard of it: the two events may come in either order.
      await closeDispute(world, await openDispute(world, third), "won");
      return { act: () => comeToRest(world, stage.course) };
    },
  },
  {
    name: "the clock settles what the webhook tells",
    movesMoney: true,
    async begin({ world, shop, course }) {
      await pay(world, await placeOrder(world, shop));
      world.passTime(20 * minuteMs);
      return {
        act: async () => {
          course.deliveries += await deliverWebhooks(world, course.manner);
          const clock = { name: "checkout/expire" as const, event: scheduledEvent("checkout/expire") };
          course.deliveries += await deliverMessages(world, { ...course.manner, atOnce: true }, [clock]);
        },
      };
    },
  },
  {
    name: "sales go on while the leaderboard is written",
    movesMoney: true,
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop, newWish("a@buyer.example")));
      course.deliveries += await deliverWebhooks(world, course.manner);
      await deliverMessages(world, course.manner);
      await deliverChanges(world, course.manner, course.changes);
      await pay(world, await placeOrder(world, shop, newWish("b@buyer.example")));
      await deliverWebhooks(world, course.manner);
      return {
        act: async () => {
          const rebuild = { name: "stats/aggregate" as const, event: scheduledEvent("stats/aggregate") };
          course.deliveries += await deliverMessages(world, { ...course.manner, atOnce: true }, [rebuild]);
        },
      };
    },
  },
  ...(["DynamoDB", "SES", "Redis", "Stripe"] satisfies OutsideService[]).map(
    (service): Flow => ({
      name: `${service} is away for longer than messages are tried`,
      movesMoney: true,
      async begin(stage) {
        const { world, shop, course } = stage;
        const payment = await pay(world, await placeOrder(world, shop));
        if (service === "Stripe") await openDispute(world, payment);
        return {
          act: async () => {
            world.director.away = service;
            await drain(world, course);
            world.director.away = undefined;
            await comeToRest(world, course);
          },
          check: async () => {
            if (course.redriven === 0) throw new Error("No message died of it: this proves nothing.");
          },
        };
      },
    }),
  ),
  {
    name: "a slow worker writes the leaderboard",
    movesMoney: true,
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop, newWish("a@buyer.example")));
      await deliverWebhooks(world, course.manner);
      await deliverMessages(world, course.manner);
      await deliverChanges(world, course.manner, course.changes);
      await pay(world, await placeOrder(world, shop, newWish("b@buyer.example")));
      return {
        act: () =>
          // It has read the first sale's figure, and writes it when the second's is on the board already.
          deliverSlowly(world, "rankings", "ZADD", async () => {
            course.deliveries += await deliverWebhooks(world, course.manner);
            course.deliveries += await deliverMessages(world, course.manner);
            course.deliveries += await deliverChanges(world, course.manner, course.changes);
            course.deliveries += await deliverMessages(world, course.manner);
          }),
      };
    },
  },
  {
    name: "a sale is booked into a day that is being closed",
    movesMoney: true,
    async begin(stage) {
      const { world, shop, course } = stage;
      await sold(stage);
      world.passTime(14 * 60 * minuteMs);
      await pay(world, await placeOrder(world, shop, newWish("late@buyer.example")));
      await deliverWebhooks(world, course.manner);
      return {
        act: async () => {
          const event = scheduledEvent("stats/aggregate");
          const closing = await world.lambda.startSlow("stats/aggregate", event, "TransactWriteItems");
          // An instance whose clock is hours behind books into yesterday.
          const { skewOf } = world.lambda;
          world.lambda.skewOf = () => -3 * 60 * minuteMs;
          course.deliveries += await deliverMessages(world, course.manner);
          world.lambda.skewOf = skewOf;
          await closing.goOn();
          await runClock(world, "stats/aggregate");
        },
      };
    },
  },
  {
    name: "a payment of another amount",
    movesMoney: true,
    async begin({ world, shop, course }) {
      const order = await placeOrder(world, shop);
      const facts = { eventId: "evt_forged", occurredAt: new Date().toISOString(), outcome: "paid", currency: "eur" };
      const session = { orderId: order.orderId, checkoutSessionId: sessionOf(order), paymentIntentId: "pi_forged" };
      return {
        act: async () => {
          course.poisoned = 1;
          await poison(world, "payments", JSON.stringify({ ...facts, ...session, amountMinor: 2_003 }));
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "poison among the messages",
    movesMoney: true,
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop));
      const names = Object.keys(queues) as QueueName[];
      return {
        act: async () => {
          course.poisoned = names.length;
          for (const [index, queue] of names.entries())
            await poison(world, queue, ["no JSON", "{}", "[]"][index % 3] ?? "");
          await comeToRest(world, course);
        },
        check: async () => {
          const wrong = names.filter((queue) => deadIn(world, queue) !== 1);
          if (wrong.length > 0) throw new Error(`The poison is not among the dead letters of ${wrong.join(", ")}.`);
        },
      };
    },
  },
];
