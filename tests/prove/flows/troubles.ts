import { type QueueName, queues } from "../../../shared/topology.ts";
import type { OutsideService } from "../faults.ts";
import type { Flow } from "../history.ts";
import { deadIn, poison } from "../queue-upkeep.ts";
import { comeToRest, drain } from "../rest.ts";
import { openDispute, pay, placeOrder, sessionOf } from "../shop.ts";

/** Services that are away, messages that nobody can read, payments that are not what was asked for. */
export const troubleFlows: readonly Flow[] = [
  ...(["DynamoDB", "SES", "Redis", "Stripe"] satisfies OutsideService[]).map(
    (service): Flow => ({
      name: `${service} is away for longer than messages are tried`,
      about: "money",
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
    name: "a payment of another amount",
    about: "money",
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
    about: "money",
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
