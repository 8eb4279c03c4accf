import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { buyers } from "../../../infra/local/demo/catalogue.ts";
import type { Random } from "../../../infra/local/demo/random.ts";
import { postal } from "../../support/postal.ts";
import type { Link } from "./shop.ts";
import type { Visitor } from "./visitor.ts";

const opened = z.object({ products: z.array(z.object({ id: z.string() })).check(z.minLength(1)) });
const placed = z.object({ orderId: z.string(), checkoutUrl: z.url(), totalMinor: z.int() });
const seen = z.object({ status: z.string() });

/** An order that was placed and paid, and seen as paid. */
export interface Paid {
  orderId: string;
  totalMinor: number;
}

/** As the buyer's page does it: soon at first, then less and less often. */
const lookAfterMs = (looks: number) => Math.min(500 + looks * 250, 5_000);
const paidWithinMs = 60_000;

export const paying = "pay, on Stripe's page";
export const fromPaymentToPaid = "from the payment to PAID, as the buyer sees it";

/** A buyer's way: opens the link, orders, pays on Stripe's page, and looks until the order is paid. @throws Unexpected */
export async function buy(visitor: Visitor, { code }: Link, random: Random, think: () => Promise<void>): Promise<Paid> {
  const open = { kind: "open a link", method: "GET", to: `/api/checkout/links/${code}`, status: 200 } as const;
  const { products } = await visitor.ask(open, opened);
  await think();
  const { firstName, lastName } = random.pick(buyers);
  const buyer = { firstName, lastName, ...postal, email: `${randomUUID()}@buyer.example` };
  const chosen = random.sample(products, random.between(1, products.length));
  const lines = chosen.map(({ id: productId }) => ({ productId, quantity: random.between(1, 3) }));
  const order = {
    ...({ kind: "place an order", method: "POST", to: "/api/checkout/orders", status: 201 } as const),
    body: { code, buyer, lines },
    headers: { "idempotency-key": randomUUID() },
  };
  const { orderId, checkoutUrl, totalMinor } = await visitor.ask(order, placed);
  await think();
  const card = { card: "4242 4242 4242 4242", expiry: "12/34", cvc: "123", name: `${firstName} ${lastName}` };
  const body = new URLSearchParams({ ...card, email: buyer.email });
  await visitor.send({ kind: paying, method: "POST", to: checkoutUrl, body, status: 303 });
  await untilPaid(visitor, orderId, new URL(checkoutUrl).pathname.split("/").at(-1) ?? "");
  return { orderId, totalMinor };
}

async function untilPaid(visitor: Visitor, orderId: string, session: string): Promise<void> {
  const paidAt = performance.now();
  const to = `/api/checkout/orders/${orderId}?session=${session}`;
  for (let looks = 0; performance.now() - paidAt < paidWithinMs; looks++) {
    const { status } = await visitor.ask({ kind: "read the order", method: "GET", to, status: 200 }, seen);
    if (status === "PAID") return visitor.took(fromPaymentToPaid, performance.now() - paidAt);
    if (status !== "PENDING") visitor.fail(`a paid order is ${status}`, orderId);
    await sleep(lookAfterMs(looks));
  }
  visitor.fail(`an order was not PAID within ${paidWithinMs / 1_000} s of its payment`, orderId);
}
