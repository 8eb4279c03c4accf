import { createSession as route } from "../../shared/contract/checkout.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { balances } from "../../shared/data/balances.ts";
import { ConditionFailed } from "../../shared/data/condition-failed.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { links } from "../../shared/data/links.ts";
import { orders } from "../../shared/data/orders.ts";
import { products } from "../../shared/data/products.ts";
import { rates } from "../../shared/data/rates.ts";
import { settings } from "../../shared/data/settings.ts";
import { standings } from "../../shared/data/standings.ts";
import { users } from "../../shared/data/users.ts";
import { priceBasket } from "../../shared/domain/basket.ts";
import type { DeliveryTerms } from "../../shared/domain/delivery.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Order } from "../../shared/domain/order.ts";
import { dayIn } from "../../shared/domain/payout-schedule.ts";
import { addressProblems } from "../../shared/domain/postal-address.ts";
import { asksForDay, asksForFirst, decide, ratesAt } from "../../shared/domain/rates.ts";
import { linkClosed, maySell, type Standing } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { sellerOf } from "../../shared/policies/attribution.ts";
import { basketTerms } from "../../shared/policies/basket-terms.ts";
import { couponRefusal, couponTerms, usedBy } from "../../shared/policies/coupon.ts";
import { derivedId, fingerprint } from "../../shared/policies/ids.ts";
import { countOrder } from "../../shared/policies/order-limit.ts";
import { SessionRefused, stripe } from "../../shared/services/stripe.ts";
import { viewer } from "../../shared/services/viewer.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"checkout/create-session">;

/** How long a buyer has to pay; Stripe takes 30 minutes to 24 hours. */
const payableMs = 60 * 60 * 1000;

/**
 * A buyer places an order and gets Stripe's page to pay it on. The order is stored before Stripe hears of it, so a
 * payment always finds its order; a retry with the same key finds the order and the page of the first try, for as long
 * as there is something to pay. Orders are limited by network, by link and in all, which a flood meets and nobody else.
 */
export async function createSession(input: Input, deps: Deps, visitor: Visitor) {
  const orderId = derivedId("ord", input.code, input.idempotencyKey);
  const { code, buyer, lines, coupon } = input;
  const requestHash = fingerprint(JSON.stringify([code, buyer, lines, ...(coupon ? [coupon] : [])]));
  const { order, standing } = await findOrPlace(input, { orderId, requestHash }, deps, visitor);
  if (order.requestHash !== requestHash) {
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another order.");
  }
  if (order.status === "EXPIRED") throw expired();
  if (order.status !== "PENDING") throw alreadyPaid();
  if (!order.checkoutSessionId) await endUnlessOpen(order, standing, deps);
  const checkoutUrl = await paymentPage(order, deps);
  return { orderId, checkoutUrl, totalMinor: order.totalMinor, currency: order.currency };
}

/** An order, and how the ambassador of its link stands where it was just placed. */
interface Found {
  order: Order;
  standing?: Standing | "gone";
}

async function findOrPlace(
  input: Input,
  ids: { orderId: string; requestHash: string },
  deps: Deps,
  visitor: Visitor,
): Promise<Found> {
  const { code, buyer, lines } = input;
  const [existing, link, found, settings, kept, coupon, refusal] = await Promise.all([
    deps.orders.get(ids.orderId),
    deps.links.get(code),
    deps.products.getMany(lines.map((line) => line.productId)),
    deps.settings.get(deps.shop.firstSettings),
    deps.rates.get(),
    input.coupon === undefined ? undefined : deps.coupons.get(input.coupon),
    countOrder(deps, code, visitor),
  ]);
  if (existing) return { order: existing };
  if (refusal) throw refusal;
  if (!link) throw new AppError("not_found", "This link does not exist.");
  if (link.archivedAt) throw new AppError("link_archived", "This link is no longer in use.");
  const offered = found.filter((product) => link.productIds.includes(product.id));
  const { currency } = deps.shop;
  const { rateBps, holdDays, saleGoesTo: first } = settings.programme;
  if (settings.delivery === "physical") requireAddress(buyer, settings.deliveryTerms);
  const now = deps.now();
  const rates = ratesAt(kept, now.toISOString());
  const day = asksForDay(rates) ? dayIn(settings.contact.timeZone, now) : "";
  const { attribution, bearsBps, groupId, tierId, ...seller } = await sellerOf({ link, coupon, first, rates }, deps);
  const sale = { ...seller, code, groupId, tierId, day };
  const decideOn = (productId: string) => decide(productId, sale, rates, rateBps);
  const takenOff = couponTerms(input.coupon, coupon, { ...settings.contact, currency, now });
  const terms = { currency, decideOn, caps: rates.caps, ...takenOff, bearsBps, ...basketTerms(settings) };
  const basket = priceBasket(lines, offered, terms);
  const order: Order = {
    id: ids.orderId,
    status: "PENDING",
    code,
    ...seller,
    buyer,
    ...basket,
    currency,
    ...(coupon && { coupon: usedBy(basket.lines, coupon, bearsBps) }),
    ...(attribution && { attribution }),
    holdDays,
    settingsVersion: settings.version,
    ratesVersion: rates.version,
    ...(asksForFirst(rates) && { asksFirst: true }),
    blocks: 0,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + payableMs).toISOString(),
    requestHash: ids.requestHash,
    refundedMinor: 0,
    refunds: {},
    disputes: {},
    version: 0,
  };
  // Whose link it is was known with the link alone: beside the write, to look how they stand takes a buyer no longer.
  const [placed, standing = "gone"] = await Promise.all([
    insertOnce(order, deps),
    deps.standings.of(link.ambassadorId),
  ]);
  return { order: placed, standing };
}

async function insertOnce(order: Order, deps: Deps): Promise<Order> {
  try {
    await deps.orders.insert(order);
    return order;
  } catch (error) {
    // A twin of this very request was faster: its order is ours.
    const twin = error instanceof ConditionFailed ? await deps.orders.get(order.id) : undefined;
    if (!twin) throw couponRefusal(error) ?? error;
    return twin;
  }
}

/** Ends an order that nobody can pay yet, where the ambassador of its link may not sell. @throws AppError `link_closed` then */
async function endUnlessOpen(order: Order, known: Found["standing"], deps: Deps): Promise<void> {
  const { attribution, ambassadorId } = order;
  const standing = known ?? (await deps.standings.of(attribution?.linkAmbassadorId ?? ambassadorId));
  if (standing !== "gone" && maySell(standing)) return;
  await deps.orders.expire(order);
  throw linkClosed();
}

/** @throws AppError `invalid_request` naming each field without which nothing can be sent */
function requireAddress(buyer: Input["buyer"], terms: DeliveryTerms): void {
  const errors = addressProblems(buyer, terms).map((error) => ({ ...error, path: `buyer.${error.path}` }));
  if (errors.length > 0) throw new AppError("invalid_request", "Nothing can be sent to this address.", { errors });
}

const expired = () => new AppError("order_expired", "This order expired unpaid. Place a new one.");
const alreadyPaid = () =>
  new AppError("order_state", "This order was paid or expired already.", { params: { reason: "over" } });

/** The page of the order's session, which is made and noted where it has none. Stripe keeps a session's address: it is long. */
async function paymentPage(order: Order, deps: Deps): Promise<string> {
  const known = order.checkoutSessionId;
  try {
    const { id, url, status } = await (known ? deps.stripe.readSession(known) : deps.stripe.createSession(order));
    if (status === "expired") {
      await deps.orders.expire(order);
      throw expired();
    }
    if (!url) throw alreadyPaid();
    if (!known) await deps.orders.noteSession(order.id, id);
    return url;
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Refused for what it is, it would be refused again; anything else may pass, and the same key tries again.
    if (error instanceof SessionRefused) await deps.orders.expire(order);
    throw new AppError("payment_provider", "The payment page could not be made. Try again in a moment.", {
      cause: error,
    });
  }
}

export const handler = http(
  route,
  { attempts, balances, coupons, links, orders, products, rates, settings, standings, stripe, users, viewer },
  createSession,
);
