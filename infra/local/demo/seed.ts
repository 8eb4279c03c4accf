/** The demo shop, made through the shop's own API: nothing is written that a person could not have done. */
import * as z from "zod/mini";
import { stepMinorOf } from "../../../shared/domain/currency.ts";
import type { LocalCloud } from "../lambda/local-cloud.ts";
import { addOwner } from "./accounts.ts";
import { addAddresses, addGone } from "./addresses.ts";
import { addBrand } from "./brand.ts";
import { ambassadors, buyers, owner, products, terms } from "./catalogue.ts";
import { openLinks } from "./clicks.ts";
import { type DemoClient, demoClient } from "./client.ts";
import { shiftClock } from "./clock.ts";
import { confirmAddresses } from "./confirm-addresses.ts";
import { addCoupons, addOwnCoupon, amarasCoupon, demoCoupon } from "./coupons.ts";
import { changePayee, sayAccount, sayPayees } from "./payees.ts";
import { payoutDays, signInAsker } from "./payouts.ts";
import { addGroups, join, letApply, letLeave, suspendOne } from "./people.ts";
import { askAndAnswer } from "./questions.ts";
import { type Random, seededRandom } from "./random.ts";
import { addRates, addTiers } from "./rates.ts";
import { chargeDelivery, deliverFree } from "./selling.ts";
import { noteOn, shipAll } from "./shipments.ts";
import { addTeam } from "./team.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** When people buy: some by day, some in the evening. */
const SITTINGS = [
  [7, 13],
  [14, 22],
] as const;
/** The days that saw something: how many days ago, how many orders, and which earlier orders were then refunded. */
const HISTORY: readonly { daysAgo: number; orders: number; refunds?: readonly Refund[] }[] = [
  { daysAgo: 29, orders: 2 },
  { daysAgo: 25, orders: 3 },
  { daysAgo: 21, orders: 3 },
  { daysAgo: 18, orders: 4 },
  { daysAgo: 15, orders: 2, refunds: [{ order: 7, part: 1 }] },
  { daysAgo: 11, orders: 5 },
  { daysAgo: 8, orders: 3 },
  { daysAgo: 5, orders: 5, refunds: [{ order: 18, part: 0.5 }] },
  { daysAgo: 2, orders: 4 },
  { daysAgo: 1, orders: 3, refunds: [{ order: 28, part: 1 }] },
];
/** Some sell a lot, most a little. */
const TALENT = [9, 6, 5, 4, 3, 2, 1.5, 1];

const created = z.object({ id: z.string() });
const product = z.object({ id: z.string(), priceMinor: z.number() });
const link = z.object({ code: z.string() });
const order = z.object({ orderId: z.string(), checkoutUrl: z.string(), totalMinor: z.number() });
const orderList = z.object({ items: z.array(z.unknown()) });

type Product = z.output<typeof product>;
interface Refund {
  /** The order's place in the shop's history. */
  order: number;
  /** The share of its sum: 1 is all of it. */
  part: number;
}

interface Sale {
  orderId: string;
  totalMinor: number;
}

interface Link {
  code: string;
  /** Its ambassador's. */
  email: string;
  products: Product[];
  talent: number;
}

/**
 * Fills an empty shop. Rejects if anything goes wrong; the data is then to be thrown away.
 * @param told how far it is, in words
 */
export async function seed(cloud: LocalCloud, told: (howFar: string) => void = () => {}): Promise<void> {
  const random = seededRandom(20_260_101);
  const origin = new URL(cloud.env.APP_URL ?? cloud.url).origin;
  const step = stepMinorOf(cloud.env.SHOP_CURRENCY ?? "");
  const newClient = () => demoClient(cloud.url, origin);
  // Without the stand-in nobody pays: then the shop has no past, and needs none.
  const hasSales = cloud.stripeUrl !== undefined;
  const goTo = (daysAgo: number) => shiftClock(hasSales ? -daysAgo * DAY_MS : 0);
  const hours = seededRandom(20_260_102);
  const looks = seededRandom(20_260_103);
  const parcels = seededRandom(20_260_104);
  /** A minute of that UTC day between breakfast and late evening, after those that were gone to before. */
  const goToHour = (daysAgo: number, from: number, to: number) => {
    shiftClock(0);
    const sinceMidnightMs = Date.now() % DAY_MS;
    shiftClock(hours.between(from * 60, to * 60) * MINUTE_MS - sinceMidnightMs - daysAgo * DAY_MS);
  };
  try {
    told("people and products");
    goTo(30);
    // The inbox takes half a second to load: let it, while the passwords are hashed.
    void fetch(`${cloud.inboxUrl}/health-check`).catch(() => {});
    const admin = newClient();
    await addOwner(cloud);
    const { email, password } = owner;
    const signIn = () => admin.call("POST /api/admin/login", { email, password }, created);
    await signIn();
    await addBrand(admin);
    await chargeDelivery(admin, step);
    await sayAccount(admin, cloud.env.SHOP_CURRENCY);
    await admin.call("POST /api/admin/terms", { text: terms }, z.object({}));
    const people = Promise.all(ambassadors.map((person) => join(newClient(), person)));
    // Whoever waits for it hears of it; until then it must not end the process.
    people.catch(() => {});
    const priced = products.map((body) => ({ ...body, priceMinor: body.priceMinor - (body.priceMinor % step) }));
    const catalogue = await Promise.all(priced.map((body) => admin.call("POST /api/admin/products", body, product)));
    await addCoupons(admin, catalogue, step);
    const tiers = await addTiers(admin, catalogue, step);
    const links = await Promise.all(
      (await people).flatMap((client, index) =>
        Array.from({ length: random.between(1, 3) }, () =>
          makeLink(client, ambassadors[index]?.email ?? "", {
            products: random.sample(catalogue, random.between(2, 5)),
            talent: TALENT[index % TALENT.length] ?? 1,
          }),
        ),
      ),
    );
    await addOwnCoupon(admin, ambassadors[0]?.email ?? "");
    const [first] = await people;
    await addAddresses(first, links[0]?.code);
    await addGone(admin, first, catalogue[0]?.id, step);
    await confirmAddresses(await people, cloud);
    await sayPayees(await people);
    const shop = newClient();
    const sales: Sale[] = [];
    const beside = payoutDays(admin, step, () => signInAsker(newClient()));
    const all = HISTORY.reduce((sum, { orders }) => sum + orders, 0);
    let [paid, shipped] = [0, 0];
    const tellOrders = () => told(`${paid} of ${all} orders`);
    if (hasSales) tellOrders();
    for (const { daysAgo, orders, refunds = [] } of hasSales ? HISTORY : []) {
      const baskets = Array.from({ length: orders }, (_, index) => basketOf(random, links, sales.length + index));
      for (const [place, [from, to]] of SITTINGS.entries()) {
        // The clock moves only when nothing is under way; see `shiftClock`.
        await cloud.settled();
        goToHour(daysAgo, from, to);
        const given = place === 0 ? refunds : [];
        const besides = beside.get(`${daysAgo} ${place}`);
        // What was sold on the last days waits to be shipped.
        const leaving = place === 0 && daysAgo > 1 ? sales.slice(shipped) : [];
        shipped += leaving.length;
        const wanted = baskets.filter((_, index) => index % SITTINGS.length === place);
        const [sold] = await Promise.all([
          Promise.all(
            wanted.map(async (basket) => {
              const sale = await sell(shop, cloud, basket);
              paid += 1;
              tellOrders();
              return sale;
            }),
          ),
          openLinks(
            shop,
            wanted.map(({ body }) => body.code),
            looks,
          ),
          (given.length > 0 || besides || leaving.length > 0) &&
            signIn().then(() =>
              Promise.all([
                ...given.map((refund) => giveBack(admin, sales, refund, step)),
                shipAll(admin, leaving, parcels),
                besides?.(),
              ]),
            ),
        ]);
        sales.push(...sold);
      }
    }
    await cloud.settled();
    await signIn();
    const [newest] = sales.slice(-1);
    if (newest) await noteOn(admin, newest);
    await askAs(ambassadors[0], newClient(), admin);
    await deliverFree(admin);
    await suspendOne(admin);
    await addGroups(admin);
    await addRates(admin, catalogue, step, tiers);
    await changePayee(newClient());
    await letLeave(newClient());
    await addTeam(admin, cloud, newClient);
    await letApply(admin, newClient);
    const { items } = await admin.call("GET /api/admin/orders?limit=100&status=PENDING", undefined, orderList);
    if (items.length > 0) throw new Error(`${items.length} orders were paid, but the shop has not heard of it.`);
  } finally {
    shiftClock(0);
  }
}

/** Somebody signs in again and asks about their money. */
async function askAs(person: (typeof ambassadors)[number] | undefined, client: DemoClient, admin: DemoClient) {
  const { email = "", password = "" } = person ?? {};
  const { id } = await client.call("POST /api/ambassador/login", { email, password }, created);
  await askAndAnswer(admin, client, id);
}

async function makeLink(client: DemoClient, email: string, of: Pick<Link, "products" | "talent">): Promise<Link> {
  const productIds = of.products.map(({ id }) => id);
  const { code } = await client.call("POST /api/ambassador/links", { productIds }, link);
  return { code, email, ...of };
}

/** The order of an ambassador who buys over their own link: its commission waits for somebody to look. */
const ownOrder = HISTORY.reduce((sum, { orders }) => sum + orders, 0) - 3;

function basketOf(random: Random, links: readonly Link[], number: number) {
  const weights = links.map(({ talent }) => talent);
  const { code, email, products } = random.pick(links, weights);
  const lines = random.sample(products, random.between(1, Math.min(3, products.length))).map(({ id }) => ({
    productId: id,
    quantity: random.pick([1, 1, 1, 2, 3]),
  }));
  // Two of the last weeks are placed with the shop's coupon, which each buyer may use once, and some of all of them with Amara's.
  const [first, second] = buyers;
  const withCoupon = number === 20 ? first : number === 27 ? second : undefined;
  const ownCoupon = [9, 14, 22, 26].includes(number) ? amarasCoupon : undefined;
  const coupon = withCoupon ? demoCoupon : ownCoupon;
  const buyer = { ...random.pick(buyers), ...(number === ownOrder && { email }) };
  return {
    key: `demo-order-${number}`,
    body: { code, buyer: withCoupon ?? buyer, lines, ...(coupon && { coupon }) },
  };
}

/** A buyer orders and pays; the shop hears of it from Stripe. */
async function sell(shop: DemoClient, cloud: LocalCloud, { key, body }: ReturnType<typeof basketOf>): Promise<Sale> {
  const placed = await shop.call("POST /api/checkout/orders", body, order, { "idempotency-key": key });
  const session = new URL(placed.checkoutUrl).pathname.split("/").at(-1) ?? "";
  const stripe = demoClient(cloud.stripeUrl ?? "", cloud.stripeUrl ?? "");
  await stripe.call("POST /_control/pay", { session }, z.object({}));
  return placed;
}

async function giveBack(admin: DemoClient, sales: readonly Sale[], refund: Refund, step: number): Promise<void> {
  const sale = sales[refund.order];
  if (!sale) throw new Error(`There is no order ${refund.order} to refund.`);
  const partMinor = Math.floor((sale.totalMinor * refund.part) / step) * step;
  const body = refund.part === 1 ? {} : { amountMinor: partMinor };
  const key = { "idempotency-key": `demo-refund-${refund.order}` };
  await admin.call(`POST /api/admin/orders/${sale.orderId}/refunds`, body, z.object({}), key);
}
