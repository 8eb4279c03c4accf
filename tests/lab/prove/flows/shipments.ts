import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { httpEvent, queueEvent } from "../../kit/events.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import type { Outcome } from "../lambda.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const [buyer, otherBuyer] = ["bo@buyer.example", "ida@buyer.example"];
const read = z.object({
  shipment: z.optional(z.object({ trackingNumber: z.optional(z.string()) })),
  history: z.array(z.object({ kind: z.string(), reason: z.optional(z.string()) })),
});
const asked = ({ shop }: Stage, { orderId }: Order) => ({ cookies: shop.admin.cookies, path: { orderId } });

/** @throws Error where an order is on its way by another number, or, without one, on its way at all */
async function expectShipped(stage: Stage, order: Order, trackingNumber: string | undefined) {
  const found = await get(stage.world, "orders/read", asked(stage, order), read);
  if (found.shipment?.trackingNumber !== trackingNumber)
    throw new Error(`What is on its way is ${JSON.stringify(found.shipment)}, and should be ${trackingNumber}.`);
  return found;
}

const taken = z.object({ batchItemFailures: z.array(z.unknown()) });
const isOnItsWay = / is on its way$/;

/** What the team does once an order is paid. */
export const shipmentFlows: readonly Flow[] = [
  {
    name: "an order is shipped, taken back, shipped by another number, and noted on",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const order = await placeOrder(world, shop, newPurchase(buyer));
      const other = await placeOrder(world, shop, newPurchase(otherBuyer));
      const [own, key] = [asked(stage, order), randomUUID()];
      return {
        act: async () => {
          for (const each of [order, other]) await pay(world, each);
          await comeToRest(world, course);
          // One ends as shipped, the other one as waiting again.
          await expectAnswers(stage, "orders/ship", { ...asked(stage, other), body: {} }, 200);
          await expectAnswers(stage, "orders/unship", asked(stage, other), 204);
          await expectAnswers(stage, "orders/ship", { ...own, body: { carrier: "DHL", trackingNumber: "1" } }, 200);
          await expectAnswers(stage, "orders/unship", own, 204);
          const again = { ...own, body: { carrier: "DHL", trackingNumber: "2" } };
          await expectAnswers(stage, "orders/ship", again, 200);
          await expectAnswers(stage, "orders/ship", again, 200);
          // What has it found comes again, and finds it shipped.
          await haveFound(stage, order);
          const note = { ...own, headers: { "idempotency-key": key }, body: { text: "Gift wrap." } };
          const { body } = await expectAnswers(stage, "orders/add-note", note, 201);
          await expectAnswers(stage, "orders/add-note", note, 201);
          const { id } = z.parse(z.object({ id: z.string() }), body);
          await expectAnswers(stage, "orders/resend-email", { ...own, body: { kind: "shipped-buyer" } }, 204);
          const gone = { ...own, path: { ...own.path, noteId: id } };
          // Told late that it was done, the next try finds the note gone.
          await expectAnswers(stage, "orders/delete-note", gone, 204, 404);
          await comeToRest(world, course);
        },
        check: async () => {
          await expectShipped(stage, other, undefined);
          const { history } = await expectShipped(stage, order, "2");
          if (history.some(({ kind }) => kind === "note")) throw new Error("A note that was deleted is there.");
          // The one is told by whoever ships it alone, the other one by hand as well.
          for (const email of [otherBuyer, buyer])
            if ((await mailsAbout(stage, email, isOnItsWay)).size !== 1) throw new Error(`${email} was told nothing.`);
        },
      };
    },
  },
];

const finder = "orders/make-findable" as const;
const findingOf = ({ orderId }: Order) => queueEvent({ detail: { orderId } });
/** Two faults can't make it fail this often. */
const maxTries = 5;

/** Has an order found, as its queue brings the message: again, until it is done. */
async function haveFound({ world }: Stage, order: Order): Promise<void> {
  for (let tries = 1; !isTaken(await world.lambda.run(finder, findingOf(order))); tries++)
    if (tries === maxTries) throw new Error("An order that was shipped can't be found.");
}

function isTaken(outcome: Outcome | undefined): boolean {
  if (outcome === undefined || outcome === "died" || !("answer" in outcome)) return false;
  return z.parse(taken, outcome.answer).batchItemFailures.length === 0;
}

/** What meets in time. */
export const shipmentRaces: readonly Flow[] = [
  {
    name: "an order is shipped by two, while it is made one that can be found",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const order = await placeOrder(world, shop, newPurchase(buyer));
      const { edgeKey } = world.cloud.secrets;
      return {
        act: async () => {
          await pay(world, order);
          await comeToRest(world, course);
          const ship = (trackingNumber: string) => ({
            name: "orders/ship" as const,
            event: httpEvent("orders/ship", { ...asked(stage, order), body: { trackingNumber } }, edgeKey),
          });
          const find = { name: finder, event: findingOf(order) };
          const [found] = await world.lambda.race([find, ship("1"), ship("2")], course.policy.random);
          await expectAnswers(stage, "orders/ship", { ...asked(stage, order), body: { trackingNumber: "1" } }, 200);
          if (!isTaken(found)) await haveFound(stage, order);
          await comeToRest(world, course);
        },
        check: async () => void (await expectShipped(stage, order, "1")),
      };
    },
  },
];
