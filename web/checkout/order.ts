import { Problem, problemOf } from "../client/problem.ts";
import { placeOrder } from "./api.ts";
import { type Buyer, forgetAttempt, keyFor } from "./basket.ts";
import type { BasketLine } from "./basket-line.ts";

type Body = Omit<Parameters<typeof placeOrder>[0], "idempotencyKey">;

/** The shop has changed since the page was loaded, so what would be paid is not what was shown. */
export class OfferChanged extends Problem {
  constructor(what: string) {
    super("conflict", what);
  }
}

const changed = async (isGone = false) => new OfferChanged((await import("./later.ts")).offerChanged(isGone));

/** Orders are limited, too: who is to wait for others is told that nothing was charged. */
const waitFirst = async ({ code, status, minutes }: Problem) =>
  new Problem(code, (await import("./later.ts")).tooManyOrders({ minutes }), { status, minutes });

/** The request that a form makes; what was left empty is left out. */
export function bodyOf(code: string, buyer: Buyer, lines: readonly BasketLine[], coupon?: string): unknown {
  const given = Object.entries(buyer).filter(([name, value]) => value.trim() !== "" || mandatory.includes(name));
  return {
    code,
    buyer: Object.fromEntries(given),
    lines: lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ product, quantity }) => ({ productId: product.id, quantity })),
    coupon: coupon || undefined,
  };
}

const mandatory = ["firstName", "lastName", "email"];

/** The field at which a message about a part of the request is shown. */
export const fieldOf = (path: string) => (path.startsWith("lines") ? "lines" : path.replace(/^buyer\./, ""));

/**
 * Places the order and leaves for the page where it is paid; it never returns then.
 * @throws OfferChanged if the shop's products or total are not those that were shown
 */
export async function payFor(code: string, body: Body, shownMinor: number): Promise<never> {
  const place = () => placeOrder({ ...body, idempotencyKey: keyFor(code, body, shownMinor) });
  const placed = await place()
    .catch((error: unknown) => {
      // The order of an earlier try has ended unpaid: this press means a new one.
      if (problemOf(error).code !== "order_expired") throw error;
      forgetAttempt(code);
      return place();
    })
    .catch(async (error: unknown) => {
      // That order is over, or its key is spent: pressing again makes a new one.
      if (["order_state", "idempotency_key_reused"].includes(problemOf(error).code)) forgetAttempt(code);
      if (problemOf(error).code === "too_many_attempts") throw await waitFirst(problemOf(error));
      const isGone = problemOf(error).errors.some(({ path }) => /^lines\.\d+\.productId$/.test(path));
      throw isGone ? await changed(isGone) : error;
    });
  if (placed.totalMinor !== shownMinor) throw await changed();
  window.location.assign(placed.checkoutUrl);
  // Coming back by the browser's own button may show this very page as it was: busy for ever.
  window.addEventListener("pageshow", ({ persisted }) => persisted && window.location.reload());
  return new Promise<never>(() => {});
}
