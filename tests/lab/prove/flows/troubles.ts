import { randomUUID } from "node:crypto";
import type { DigestMessage } from "../../../../shared/contract/messages.ts";
import { type QueueName, queues } from "../../../../shared/topology.ts";
import type { Email } from "../../invariants/facts.ts";
import { readEmails } from "../../invariants/observe.ts";
import type { OutsideService } from "../../kit/services.ts";
import { ask } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { deadIn, put } from "../queue-upkeep.ts";
import { comeToRest, deliver, drain, hiddenMs } from "../rest.ts";
import { newAmbassador, openDispute, password, pay, paymentOf, placeOrder, refund } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";
import { soldBefore } from "./settle.ts";

/** More than it takes to bring something to every queue. */
const maxRounds = 20;

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
  foreignPayment("a payment of another amount", { amountMinor: 2_003 }),
  foreignPayment("a payment of another Checkout session", { checkoutSessionId: "cs_forged" }),
  {
    name: "poison among the messages",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      await everyQueueFilled(stage);
      const names = Object.keys(queues) as QueueName[];
      return {
        act: async () => {
          course.poisoned = names.length;
          // Each is poisoned when something good waits in it: both come in one batch.
          const clean = new Set(names);
          for (let round = 0; clean.size > 0 && round < maxRounds; round++) {
            const moved = await deliver(world, course, async () => {
              for (const queue of [...clean].filter((it) => world.cloud.queues.count(it) > 0)) {
                await put(world, queue, ["no JSON", "{}", "[]"][clean.size % 3] ?? "");
                clean.delete(queue);
              }
            });
            // What failed is tried again after a pause, and only then tells the next queue.
            if (moved === 0) world.passTime(hiddenMs);
          }
          await comeToRest(world, course);
        },
        check: async () => {
          const wrong = names.filter((queue) => deadIn(world, queue) !== 1);
          if (wrong.length > 0) throw new Error(`The poison is not among the dead letters of ${wrong.join(", ")}.`);
          const emails = await readEmails(world.cloud.mail.url);
          const isReset = ({ to, text }: Email) => to === shop.ambassador.email && text.includes("#token=");
          if (!emails.some(isReset)) throw new Error("The e-mail beside the poison did not come.");
        },
      };
    },
  },
];

/** A payment, a refund, a dispute, a payout run, another address, a forgotten password, other settings, terms and rates, an opened link, somebody who leaves: nobody was told yet, every queue will be. */
async function everyQueueFilled(stage: Stage): Promise<void> {
  const { world, shop } = stage;
  const { order } = await soldBefore(stage);
  const { payment } = await soldBefore(stage);
  await refund(world, shop, order.orderId, randomUUID(), 500);
  await openDispute(world, payment);
  await pay(world, await placeOrder(world, shop));
  const run = { cookies: shop.admin.cookies, headers: { "idempotency-key": randomUUID() }, body: {} };
  const started = await ask(world, "payouts/start-run", run);
  if (started.status !== 201) throw new Error(`No payout run starts: ${started.status}.`);
  const move = { email: "ada.byron@ambassador.example", currentPassword: password };
  const moving = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies, body: move };
  const asked = await ask(world, "accounts/request-email-change", moving);
  if (asked.status !== 202) throw new Error(`The account can't be moved: ${asked.status}.`);
  const settings = { cookies: shop.admin.cookies, body: { brand: { name: "The Blue Door", color: "#1b5e8c" } } };
  const changed = await ask(world, "settings/update", settings);
  if (changed.status !== 200) throw new Error(`The settings can't be changed: ${changed.status}.`);
  const admin = { cookies: shop.admin.cookies };
  await expectAnswers(stage, "terms/publish", { ...admin, body: { text: "Say that you earn a share." } }, 200);
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const rule = { kind: "ambassador", ambassadorId: shop.ambassador.id, rateBps: 500 };
  const announced = { rules: [rule], excluded: [], caps: [], firstDay: inThreeDays };
  await expectAnswers(stage, "rates/update", { ...admin, body: announced }, 200);
  const opened = {
    path: { code: shop.code },
    headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/132.0" },
    body: {},
  };
  await expectAnswers(stage, "clicks/note", opened, 204);
  const { id } = await newAmbassador(world, "zelda@leaving.example");
  await expectAnswers(stage, "ambassadors/remove", { ...admin, path: { ambassadorId: id } }, 204);
  const forgotten = { path: { scope: "ambassador" }, body: { email: shop.ambassador.email } };
  const { status } = await ask(world, "accounts/request-password-reset", forgotten);
  if (status !== 202 && status !== 204) throw new Error(`The password is not to be had again: ${status}.`);
  // Of a week in which nothing was sold: it tells nobody anything, and waits as any other.
  await put(world, "digests", JSON.stringify({ to: "team", week: "2020-01-06" } satisfies DigestMessage));
}

/** What Stripe tells of a payment that does not fit its order must wait for a person: neither booked nor lost. */
function foreignPayment(name: string, wrong: object): Flow {
  return {
    name,
    about: "money",
    async begin({ world, shop, course }) {
      const order = await placeOrder(world, shop);
      return {
        act: async () => {
          course.poisoned = 1;
          await put(world, "payments", JSON.stringify({ ...paymentOf(order), ...wrong }));
          await comeToRest(world, course);
        },
        check: async () => {
          if (deadIn(world, "payments") !== 1) throw new Error("It is not among the dead letters.");
        },
      };
    },
  };
}
