/**
 * An example of every route: what the reference shows, and what the tests of bad input and of attacks begin from. All of
 * them tell of one sale. They lie beside the contract and not in it, so that no function's bundle carries them.
 */
import type * as z from "zod/mini";
import type { readEmailChoices } from "./email-choices.ts";
import type { Routes } from "./routes.ts";

type Input<R, Part extends string> =
  R extends Record<Part, infer S extends z.ZodMiniType> ? Record<Part, z.input<S>> : unknown;

/** What a route is asked with and what it answers, as they travel. */
export type ExampleOf<R> = Input<R, "params"> &
  Partial<Input<R, "query">> &
  Input<R, "body"> &
  (R extends { answer: { body: infer S extends z.ZodMiniType } } ? { answer: z.input<S> } : unknown);

/** An example as those see it who don't ask which route's it is. */
export interface Example {
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>>;
  answer?: unknown;
}

const currency = "eur";
const code = "k7m2q9x4p8c3v6n1";
const orderId = "ord_01JD90A3B4C5D6E7F8G9H0J1K2";
const orderNumber = 1_042;
const invitationId = "inv_01JD90A3B4C5D6E7F8G9H0J1K2";
const placedAt = "2026-11-22T10:04:31.000Z";
const paidAt = "2026-11-22T10:06:02.000Z";

const mug = {
  id: "prd_01JD8Z6Q2M4N5P6R7S8T9V0W1X",
  title: "Stoneware mug",
  description: "Thrown by hand, glazed in sea green. Holds 300 ml.",
  imageUrl: "https://shop.example/pictures/mug.jpg",
  moreImageUrls: ["https://shop.example/pictures/mug-from-above.jpg"],
  priceMinor: 2_400,
  currency,
};
const product = { ...mug, createdAt: "2026-11-02T09:00:00.000Z", updatedAt: "2026-11-20T15:30:00.000Z", version: 2 };
const productBody = {
  title: mug.title,
  description: mug.description,
  imageUrl: mug.imageUrl,
  moreImageUrls: mug.moreImageUrls,
  priceMinor: mug.priceMinor,
};
const { description: _description, moreImageUrls: _moreImageUrls, ...shownProduct } = mug;

/** A PNG of 16 pixels a side. */
const blueSquare =
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mOQjushCTGMahjVMHw1AABRcQUQI6J28gAAAABJRU5ErkJggg==";

const amara = {
  id: "usr_01JD8Y1A2B3C4D5E6F7G8H9J0K",
  firstName: "Amara",
  lastName: "Okafor",
  email: "amara@example.com",
};
const yearReport = {
  ...{ openingMinor: 0, earnedMinor: 74_480, takenBackMinor: -1_000, openedMinor: 12_000, adjustedMinor: 2_500 },
  ...{ writtenOffMinor: 0, paidMinor: 75_000, returnedMinor: 0, closingMinor: 12_980 },
};
const bola = { id: "usr_01JD8Y1A2B3C4D5E6F7G8H9J1B", name: "Bola A." };
const payee = {
  methods: ["sepa" as const, "paypal" as const, "csv" as const],
  payee: {
    method: "sepa" as const,
    name: "Amara Okafor",
    masked: "DE•• •••• 3000",
    changedAt: "2026-11-03T09:00:00.000Z",
    pausedUntil: "2026-11-06T09:00:00.000Z",
  },
};
const emailConfirmed = true;
const terms = "Say openly that you earn a share.\n\nDo not buy through your own links.";
const olga = {
  id: "usr_01JD8Y0A1B2C3D4E5F6G7H8J9K",
  firstName: "Olga",
  lastName: "Owner",
  email: "olga@example.com",
  role: "owner" as const,
  hasSecondFactor: true,
  createdAt: "2026-10-30T09:00:00.000Z",
};
const mia = {
  id: "usr_01JD8Y4B5C6D7E8F9G0H1J2K3M",
  firstName: "Mia",
  lastName: "Falk",
  email: "mia@example.com",
  role: "manager" as const,
  hasSecondFactor: true,
  createdAt: "2026-11-05T09:00:00.000Z",
};
const invitation = {
  id: "inv_01JD8Y7C8D9E0F1G2H3J4K5M6N",
  email: "noor@example.com",
  role: "finance" as const,
  invitedByName: "Olga Owner",
  createdAt: "2026-11-21T09:00:00.000Z",
  endsAt: "2026-11-28T09:00:00.000Z",
};
const group = { id: "grp_01JD8Y9E0F1G2H3J4K5M6N7P8Q", name: "Press", createdAt: "2026-11-03T09:00:00.000Z" };
const [silver, gold] = [
  { id: "tir_01JD8Y9F0G1H2J3K4M5N6P7Q8R", name: "Silver", orders: 25 },
  { id: "tir_01JD8Y9G1H2J3K4M5N6P7Q8R9S", name: "Gold", soldMinor: 500_000 },
];
const nextTier = { name: gold.name, missingMinor: 34_000 };
const coupon = {
  code: "SUMMER-10",
  offBps: 1_000,
  maxUses: 500,
  oncePerBuyer: true,
  uses: 31,
  createdAt: "2026-11-03T09:00:00.000Z",
  version: 1,
};
const { version: _couponVersion, ...ownCoupon } = coupon;
const december = {
  id: "rul_01JD8Z9A0B1C2D3E4F5G6H7J8K",
  kind: "product" as const,
  productId: mug.id,
  rateBps: 2_000,
  firstDay: "2026-12-01",
  lastDay: "2026-12-31",
};
const today = {
  rateBps: 1_000,
  day: "2026-11-22",
  currency,
  names: [
    { id: mug.id, name: mug.title },
    { id: group.id, name: group.name },
  ],
};
const rates = {
  version: 2,
  ...today,
  rules: [
    {
      id: "rul_01JD8Z9B1C2D3E4F5G6H7J8K9M",
      kind: "group" as const,
      groupId: group.id,
      rateBps: 1_500,
      first: { rateBps: 2_000 },
    },
    december,
  ],
  excluded: [],
  caps: [{ productId: mug.id, mostMinor: 600 }],
  tiers: [silver, gold],
  noticeDays: 7,
};
const earned = { orders: 1, revenueMinor: 480, currency };
const user = {
  ...amara,
  emailConfirmed,
  scope: "ambassador" as const,
  revenueMinor: earned.revenueMinor,
  currency,
  firstSteps: { hasShared: true, hasSold: true },
};
const ambassador = {
  ...amara,
  emailConfirmed,
  createdAt: "2026-11-01T08:15:00.000Z",
  standing: "active" as const,
  group: { id: group.id, name: group.name },
  tier: { id: silver.id, name: silver.name },
  nextTier,
  ...earned,
};
const link = {
  code,
  url: `https://shop.example/c/${code}`,
  createdAt: "2026-11-10T12:00:00.000Z",
  gone: 0,
  products: [shownProduct],
};
const storefront = { slug: "amara", url: "https://shop.example/a/amara" };
const opened = { views: 32, visitors: 25, conversionBps: 400, perViewMinor: 15 };
const referrers = [{ host: "instagram.com", views: 21 }];
const soldLink = { ...link, ...earned, ...opened, referrers };

const buyer = {
  firstName: "Bo",
  lastName: "Berg",
  email: "bo@example.com",
  address: "Hafenstraße 12",
  city: "Hamburg",
  zip: "20457",
  country: "DE",
};
const lines = [
  {
    productId: mug.id,
    title: mug.title,
    imageUrl: mug.imageUrl,
    unitPriceMinor: mug.priceMinor,
    quantity: 2,
    amountMinor: 4_800,
  },
];
const order = {
  id: orderId,
  number: orderNumber,
  status: "PAID" as const,
  code,
  ambassador: { id: amara.id, name: "Amara O." },
  buyer,
  lines,
  totalMinor: 4_800,
  refundedMinor: 0,
  refunds: [],
  disputes: [],
  currency,
  rateBps: 1_000,
  split: { ambassadorMinor: 480, shopMinor: 4_320 },
  createdAt: placedAt,
  paidAt,
};
const payoutId = "pay_01KB0QYB9C4T0QH5R8G2X7N3M1";
const payoutAccount = { name: "Blue Door GmbH", masked: "NL•• •••• 4300", changedAt: paidAt };
const payoutRun = {
  ...{ id: "run_01KB0QYB9C4T0QH5R8G2X7N3M2", createdAt: paidAt },
  ...{ currency, minimumMinor: 2_000 },
  ...{ state: "waiting" as const, startedBy: { id: olga.id, name: "Olga Owner" }, needs: 2, mayApprove: true },
  approvedBy: [{ id: olga.id, name: "Olga Owner" }],
};
const balance = {
  currency,
  availableMinor: 12_340,
  held: [{ day: "2026-12-22", amountMinor: 480 }],
  heldMinor: 480,
  blockedMinor: 0,
  payingMinor: 0,
  paidMinor: 50_000,
};
const explanation = {
  ...{ orderId, orderNumber, status: "PAID" as const, placedAt, currency, holdDays: 30 },
  lines: [{ title: mug.title, quantity: 2, amountMinor: 4_800, rateBps: 1_000, exact: "480" }],
  ...{ totalMinor: 4_800, keptMinor: 4_800, exact: "480", commissionMinor: 480 },
  ...{ state: "held" as const, isBlocked: false, maturesOn: "2026-12-22" },
  entries: [
    {
      ...{ entryId: "sale_cs_test_a1", kind: "sale" as const, bookedAt: paidAt },
      ...{ paidMinor: 4_800, amountMinor: 480, statement: 1 },
    },
  ],
};
const note = {
  ...{ id: "not_01KB0QYB9C4T0QH5R8G2X7N3M1", at: paidAt },
  text: "Bo asked for gift wrap by phone.",
};
const asker = { id: amara.id, name: "Amara Okafor" };
const question = {
  id: "que_01KB0QYB9C4T0QH5R8G2X7N3M1",
  about: orderId,
  text: "Why is the rate of the mug lower than that of the vase?",
  askedAt: paidAt,
};
const answered = { text: "The mug is on sale, at a rate of its own.", at: paidAt };
const openStatement = { number: 2, currency, openingMinor: 480, closingMinor: 12_820, blockedMinor: 0 };
const closedStatement = {
  ...{ number: 1, currency, openingMinor: 0, closingMinor: 480, blockedMinor: 0 },
  ...{ closedAt: "2026-12-22T06:00:00.000Z", payoutId },
};
const statement = {
  ...closedStatement,
  totals: { salesMinor: 50_480, takenBackMinor: 0, givenMinor: 0, byHandMinor: 0, payoutsMinor: -50_000 },
  lineCount: 2,
  lines: [
    {
      ...{ entryId: "sale_cs_test_a1", kind: "sale" as const, bookedAt: paidAt, orderId, orderNumber },
      ...{ amountMinor: 50_480, balanceMinor: 50_480, maturesOn: "2026-12-22" },
    },
    {
      ...{ entryId: `payout_${payoutId}`, kind: "payout" as const, bookedAt: "2026-12-22T06:00:00.000Z", payoutId },
      ...{ amountMinor: -50_000, balanceMinor: 480 },
    },
  ],
};
const sums = {
  orders: 1,
  grossMinor: 4_800,
  refundsMinor: 0,
  disputesMinor: 0,
  ambassadorMinor: 480,
  shopMinor: 4_320,
};
const month = { from: "2026-11-01", to: "2026-11-30" };
const whatSold = {
  placed: 2,
  orders: 1,
  products: [{ productId: mug.id, title: mug.title, quantity: 2, amountMinor: 4_800 }],
};
const day = "2026-11-22";

const settings = {
  version: 3,
  currency,
  brand: { name: "Blue Door", color: "#1b5e8c", logoUrl: "https://shop.example/logo.png" },
  programme: {
    rateBps: 1_000,
    holdDays: 30,
    rateNoticeDays: 7,
    saleGoesTo: "coupon" as const,
    signUp: "open" as const,
  },
  payouts: {
    minimumMinor: 2_500,
    schedule: "monthly" as const,
    secondPerson: true,
    withoutAsking: false,
    mayAsk: true,
  },
  delivery: "physical" as const,
  deliveryTerms: { countries: ["AT", "DE"], feeMinor: 490, freeFromMinor: 5_000 },
  tax: { rateBps: 1_900, base: "gross" as const },
  legal: { termsUrl: "https://shop.example/terms", privacyUrl: "https://shop.example/privacy" },
  contact: { email: "hello@example.com", timeZone: "Europe/Berlin" },
  notifications: { orderPaid: true, refund: true, application: true, payoutAsked: true },
};

const scope = { scope: "ambassador" as const };
const firstPage = { limit: "25" };
const password = "a long enough phrase";

const emailChoices: z.output<typeof readEmailChoices.answer.body> = {
  items: [
    { topic: "sales", isChosen: true, isWanted: false },
    { topic: "refunds", isChosen: true, isWanted: true },
    { topic: "digest", isChosen: true, isWanted: true },
    { topic: "earnings", isChosen: false, isWanted: true },
    { topic: "programme", isChosen: false, isWanted: true },
    { topic: "account", isChosen: false, isWanted: true },
  ],
};
const unsubscribeToken = "sales.usr_01JD8N2V7T5Q4X9A6B3C1D0E2F.Zk3vT8mQ1xLr7cWn5bYp2d";

/** Every route's example; the compiler asks for one that is missing. */
export const examples: { readonly [Name in keyof Routes]: ExampleOf<Routes[Name]> } = {
  "storefronts/visit": {
    params: { slug: storefront.slug },
    query: firstPage,
    answer: {
      ambassador: { name: "Amara O." },
      items: [{ address: code, count: 1, fromMinor: shownProduct.priceMinor, products: [shownProduct] }],
    },
  },
  "checkout/open-link": {
    params: { code },
    answer: { code, ambassador: { name: "Amara O." }, delivery: "physical", gone: 0, products: [mug] },
  },
  "clicks/note": { params: { code }, body: { host: "instagram.com" } },
  "checkout/create-session": {
    body: { code, buyer, lines: [{ productId: mug.id, quantity: 2 }] },
    answer: { orderId, checkoutUrl: "https://checkout.stripe.com/c/pay/cs_test_a1", totalMinor: 4_800, currency },
  },
  "checkout/price-coupon": {
    body: { code, lines: [{ productId: mug.id, quantity: 2 }], coupon: coupon.code },
    answer: { coupon: coupon.code, discountMinor: 480, totalMinor: 4_320, currency },
  },
  "checkout/read-order": {
    params: { orderId },
    query: { session: "cs_test_a1" },
    answer: { orderId, number: orderNumber, status: "PAID", totalMinor: 4_800, refundedMinor: 0, currency, lines },
  },
  "payments/receive-stripe-event": { answer: { received: true } },

  "accounts/register": {
    body: { firstName: amara.firstName, lastName: amara.lastName, email: amara.email, password },
    answer: { ...user, revenueMinor: 0 },
  },
  "accounts/sign-in": { params: scope, body: { email: amara.email, password }, answer: user },
  "accounts/sign-out": { params: scope },
  "accounts/read-profile": { params: scope, answer: user },
  "accounts/update-profile": {
    params: scope,
    body: { firstName: amara.firstName, lastName: amara.lastName },
    answer: user,
  },
  "accounts/request-email-change": {
    params: scope,
    body: { email: "amara.okafor@example.com", currentPassword: password },
  },
  "accounts/confirm-email-change": {
    params: scope,
    body: { token: "Zk3vT8mQ1xLr7cWn5bYp2dHs9fJg4aEu6iKo0tRqXwM" },
  },
  "accounts/resend-confirmation": {},
  "accounts/change-password": { params: scope, body: { currentPassword: password, password: "another long phrase" } },
  "accounts/request-password-reset": { params: scope, body: { email: amara.email } },
  "accounts/confirm-password-reset": {
    params: scope,
    body: { token: "Zk3vT8mQ1xLr7cWn5bYp2dHs9fJg4aEu6iKo0tRqXwM", password: "another long phrase" },
  },

  "products/browse": { query: { ...firstPage, search: "mug", sort: "newest" }, answer: { items: [product] } },
  "links/create": { body: { productIds: [mug.id] }, answer: link },
  "links/list": { query: firstPage, answer: { items: [soldLink] } },
  "links/update": {
    params: { code },
    body: { name: "For the winter" },
    answer: { ...link, name: "For the winter", slug: "amara-winter", url: "https://shop.example/c/amara-winter" },
  },
  "links/delete": { params: { code } },
  "storefronts/read": { answer: { storefront } },
  "storefronts/open": { body: { slug: storefront.slug }, answer: storefront },
  "storefronts/close": {},
  "stats/read-ambassador": {
    query: { ...month, best: "5" },
    answer: {
      ...month,
      currency,
      totals: { orders: 1, revenueMinor: 480, ...opened },
      links: [{ code, url: link.url, orders: 1, revenueMinor: 480, ...opened }],
      referrers,
      given: { orders: 1, revenueMinor: 120 },
      days: [{ day, orders: 1, revenueMinor: 480, views: 32, visitors: 25 }],
      sold: { ...whatSold, channels: [{ kind: "link", code, url: link.url, orders: 1, revenueMinor: 480 }] },
    },
  },
  "rankings/read": {
    query: { top: "10", window: "month" },
    answer: {
      currency,
      items: [{ rank: 1, name: "Amara O.", revenueMinor: 480, isMe: true }],
      me: { rank: 1, revenueMinor: 480 },
    },
  },

  "accounts/list-sessions": {
    params: scope,
    answer: {
      items: [
        {
          id: "Zk3vT8mQ1xLr7cWn5bYp2dHs9fJg4aEu6iKo0tRqXwM",
          device: "Firefox on Linux",
          begunAt: "2026-11-22T08:00:00.000Z",
          endsAt: "2026-12-22T08:00:00.000Z",
          isThis: true,
        },
      ],
    },
  },
  "accounts/end-session": { params: { ...scope, sessionId: "Zk3vT8mQ1xLr7cWn5bYp2dHs9fJg4aEu6iKo0tRqXwM" } },
  "accounts/end-other-sessions": { params: scope },
  "accounts/read-email-choices": { params: scope, answer: emailChoices },
  "accounts/choose-emails": { params: scope, body: { sales: false }, answer: emailChoices },
  "emails/ask-unsubscribe": { params: { token: unsubscribeToken } },
  "emails/unsubscribe": { params: { token: unsubscribeToken } },
  "accounts/read-second-factor": { params: scope, answer: { isOn: true, isRequired: false, recoveryLeft: 10 } },
  "accounts/set-up-second-factor": {
    params: scope,
    body: { currentPassword: password },
    answer: {
      key: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
      uri: "otpauth://totp/Blue%20Door:amara%40example.com?issuer=Blue%20Door&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30",
      recoveryCodes: ["k7m2-q9x4-p8c3"],
    },
  },
  "accounts/turn-on-second-factor": { params: scope, body: { code: "492039" } },
  "accounts/renew-recovery-codes": {
    params: scope,
    body: { currentPassword: password, code: "492039" },
    answer: { recoveryCodes: ["k7m2-q9x4-p8c3"] },
  },
  "accounts/turn-off-second-factor": { params: scope, body: { currentPassword: password, code: "492039" } },
  "team/change-rules": { body: { requiresSecondFactor: false }, answer: { requiresSecondFactor: false } },
  "team/read": { answer: { members: [olga, mia], invitations: [invitation], requiresSecondFactor: false } },
  "team/change-role": { params: { memberId: mia.id }, body: { role: "viewer" }, answer: { ...mia, role: "viewer" } },
  "team/remove-member": { params: { memberId: mia.id } },
  "team/invite": { body: { email: invitation.email, role: invitation.role }, answer: invitation },
  "team/resend-invitation": { params: { teamInvitationId: invitation.id }, answer: invitation },
  "team/withdraw-invitation": { params: { teamInvitationId: invitation.id } },
  "team/join": {
    body: {
      token: "Zk3vT8mQ1xLr7cWn5bYp2dHs9fJg4aEu6iKo0tRqXwM",
      firstName: mia.firstName,
      lastName: mia.lastName,
      password,
    },
    answer: {
      id: mia.id,
      firstName: mia.firstName,
      lastName: mia.lastName,
      email: mia.email,
      emailConfirmed,
      scope: "admin",
      role: mia.role,
      firstSteps: { hasShared: false, hasSold: false },
    },
  },

  "products/list": { query: { ...firstPage, sort: "price_asc" }, answer: { items: [product] } },
  "products/create": { body: productBody, answer: product },
  "products/read": { params: { productId: mug.id }, answer: product },
  "products/update": {
    params: { productId: mug.id },
    body: { priceMinor: 2_600 },
    answer: { ...product, priceMinor: 2_600, version: 3 },
  },
  "products/delete": { params: { productId: mug.id } },
  "products/upload-picture": {
    body: { picture: blueSquare, small: blueSquare },
    answer: { imageUrl: "/pictures/5a1f0c3e9d7b4c2a8e6f1d0b99887766.png", width: 16, height: 16 },
  },
  "settings/read": { answer: settings },
  "terms/read": {
    query: {},
    answer: { version: 2, publishedAt: "2026-11-03T09:00:00.000Z", text: terms, current: 2 },
  },
  "terms/list": {
    answer: { items: [{ version: 2, publishedAt: "2026-11-03T09:00:00.000Z", text: terms, accepted: 41 }] },
  },
  "terms/publish": {
    body: { text: terms },
    answer: { version: 2, publishedAt: "2026-11-03T09:00:00.000Z", text: terms, accepted: 0 },
  },
  "terms/accept": {
    body: { version: 2 },
    answer: { version: 2, acceptedAt: "2026-11-04T18:20:00.000Z" },
  },
  "settings/update": {
    body: { contact: settings.contact },
    answer: { ...settings, version: 4 },
  },
  "rates/read": { answer: rates },
  "rates/withdraw": { answer: { ...rates, version: 4 } },
  "rates/update": {
    body: { rules: [december], excluded: [], caps: rates.caps, tiers: rates.tiers },
    answer: { ...rates, version: 3, rules: [december] },
  },
  "rates/compare": {
    body: { rules: [december], excluded: [], caps: rates.caps, rateBps: 1_100 },
    answer: {
      since: "2026-08-24T10:06:02.000Z",
      currency,
      ...{ orders: 148, keptMinor: 612_000, wasMinor: 61_200, wouldBeMinor: 63_480 },
      winners: { count: 1, most: [{ ambassador: bola, wasMinor: 4_080, wouldBeMinor: 6_600 }] },
      losers: {
        count: 1,
        most: [{ ambassador: { id: amara.id, name: "Amara Okafor" }, wasMinor: 480, wouldBeMinor: 240 }],
      },
    },
  },
  "rates/read-own": {
    answer: {
      ...{ ...today, names: [{ id: mug.id, name: mug.title }], rules: [december], excluded: [], caps: rates.caps },
      tiers: [silver, { ...gold, rateBps: 1_500 }],
      tier: { id: silver.id, name: silver.name },
      nextTier,
    },
  },
  "settings/upload-logo": {
    body: { picture: blueSquare },
    answer: { logoUrl: "/logos/0f6b0c5d1e9a4c7b8a3d2e1f00112233.png", width: 16, height: 16 },
  },
  "emails/preview": {
    params: { kind: "order-buyer" },
    answer: {
      subject: "Your order at The Blue Door",
      sender: "The Blue Door",
      html: '<!doctype html><html lang="en"><body>Thank you, Clara</body></html>',
      text: "Thank you, Clara\n\nYour payment arrived and your order is confirmed.",
      isReal: true,
    },
  },
  "emails/send-test": { params: { kind: "order-buyer" } },
  "coupons/list": {
    query: { ...firstPage, state: "all", ambassadorId: amara.id },
    answer: {
      items: [
        {
          ...coupon,
          bearsBps: 5_000,
          ambassador: { id: amara.id, name: "Amara Okafor" },
          sales: {
            ...{ orders: 12, grossMinor: 31_200, refundsMinor: 0, disputesMinor: 0 },
            ...{ ambassadorMinor: 2_880, shopMinor: 28_320 },
          },
        },
      ],
    },
  },
  "coupons/list-own": {
    query: { ...firstPage, state: "active" },
    answer: { items: [{ ...ownCoupon, bearsBps: 5_000, orders: 12, revenueMinor: 2_880, currency }] },
  },
  "coupons/create": {
    body: { code: coupon.code, offBps: coupon.offBps, maxUses: coupon.maxUses, oncePerBuyer: true },
    answer: { ...coupon, uses: 0 },
  },
  "coupons/update": {
    params: { couponCode: coupon.code },
    body: { offBps: 1_500, maxUses: coupon.maxUses, oncePerBuyer: true },
    answer: { ...coupon, offBps: 1_500, version: 2 },
  },
  "groups/list": { answer: { items: [group] } },
  "groups/create": { body: { name: group.name }, answer: group },
  "groups/rename": {
    params: { groupId: group.id },
    body: { name: "Newspapers" },
    answer: { ...group, name: "Newspapers" },
  },
  "groups/delete": { params: { groupId: group.id } },
  "groups/assign": {
    body: { ambassadorIds: [amara.id], groupId: group.id },
    answer: { items: [{ ambassadorId: amara.id }] },
  },
  "tiers/assign": {
    body: { ambassadorIds: [amara.id], tierId: silver.id },
    answer: { items: [{ ambassadorId: amara.id }] },
  },
  "onboarding/read": {
    answer: {
      items: [
        { step: "brand", isDone: true },
        { step: "product", isDone: true },
        { step: "payment", isDone: true },
        { step: "delivery", isDone: false },
        { step: "legal", isDone: false },
        { step: "terms", isDone: true },
        { step: "invite", isDone: true },
        { step: "sale", isDone: false },
      ],
    },
  },
  "onboarding/note": { params: scope, body: { closed: "dismissed" } },
  "audit/list": {
    query: { ...firstPage, month: "2026-11", subject: "product" },
    answer: {
      items: [
        {
          id: "3f0c1d52-8f0e-4a63-9a57-2f6c8f5c7d11",
          at: "2026-11-20T15:30:00.000Z",
          person: { id: "usr_01JD8Y0A1B2C3D4E5F6G7H8J9K", name: "Olga Owner" },
          correlationId: "5f8b6c1e-0d5a-4f0e-9c35-6c1f1a2b3c4d",
          changes: [
            {
              subject: "product",
              id: mug.id,
              does: "change",
              title: mug.title,
              fields: [{ name: "priceMinor", before: "2600", after: "2400" }],
            },
          ],
        },
      ],
    },
  },
  "ambassadors/list": { query: firstPage, answer: { items: [ambassador] } },
  "ambassadors/read": { params: { ambassadorId: amara.id }, answer: ambassador },
  "books/read": {
    query: {},
    answer: {
      ...{ days: [], balances: [], links: [], payouts: [], statements: [] },
      entries: [
        {
          id: "sale_cs_test_a1b2c3",
          kind: "sale",
          bookedAt: paidAt,
          ambassadorId: amara.id,
          orderId,
          code,
          statement: 1,
          currency,
          postings: [
            { account: "payments", amountMinor: 4_800 },
            { account: `commission:${amara.id}:2026-12-22`, amountMinor: -480 },
            { account: "sales", amountMinor: -4_320 },
          ],
        },
      ],
      nextCursor: "eyJpbiI6ImpvdXJuYWwiLCJkYXkiOiIyMDI2LTExLTIzIn0",
    },
  },
  "payees/read": { answer: payee },
  "payees/save": {
    body: { currentPassword: password, method: "sepa", name: "Amara Okafor", iban: "DE89 3704 0044 0532 0130 00" },
    answer: payee,
  },
  "payees/remove": { body: { currentPassword: password } },
  "payees/read-of-ambassador": { params: { ambassadorId: amara.id }, answer: payee },
  "ambassadors/list-links": {
    params: { ambassadorId: amara.id },
    query: firstPage,
    answer: { items: [soldLink] },
  },
  "invitations/create": {
    body: { emails: ["noor@example.com", "amara@example.com"] },
    answer: {
      items: [
        { email: "noor@example.com", outcome: "invited" },
        { email: "amara@example.com", outcome: "has_account" },
      ],
    },
  },
  "invitations/list": {
    query: firstPage,
    answer: {
      items: [
        {
          id: invitationId,
          email: "noor@example.com",
          createdAt: "2026-11-20T09:00:00.000Z",
          endsAt: "2026-12-20T09:00:00.000Z",
          group: { id: group.id, name: group.name },
        },
      ],
    },
  },
  "invitations/resend": { params: { invitationId } },
  "invitations/withdraw": { params: { invitationId } },
  "ambassadors/approve": {
    body: { ambassadorIds: [amara.id] },
    answer: { items: [{ ambassadorId: amara.id }] },
  },
  "ambassadors/decline": {
    body: { ambassadorIds: [amara.id], reason: "We work with people from our own town alone." },
    answer: {
      items: [
        {
          ambassadorId: amara.id,
          problem: { code: "ambassador_state", detail: "This ambassador is active, and can't be declined." },
        },
      ],
    },
  },
  "ambassadors/suspend": {
    params: { ambassadorId: amara.id },
    body: { reason: "Two orders came from your own address. We are looking into it." },
  },
  "ambassadors/remove": { params: { ambassadorId: amara.id } },
  "accounts/leave": { body: { currentPassword: password } },
  "ambassadors/reinstate": { params: { ambassadorId: amara.id } },
  "orders/list": { query: { ...firstPage, status: "PAID", ...month }, answer: { items: [order] } },
  "orders/read": {
    params: { orderId },
    answer: {
      ...order,
      history: [
        { at: placedAt, kind: "placed", amountMinor: 4_800 },
        {
          at: paidAt,
          kind: "sale",
          amountMinor: 4_800,
          ambassadorMinor: 480,
          shopMinor: 4_320,
          reference: "sale_cs_test_a1",
        },
      ],
    },
  },
  "orders/ship": {
    params: { orderId },
    body: { carrier: "DHL", trackingNumber: "00340434161094042557", tellsBuyer: true },
    answer: {
      shipment: {
        ...{ at: paidAt, carrier: "DHL", trackingNumber: "00340434161094042557" },
        trackingUrl:
          "https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557",
      },
    },
  },
  "orders/unship": { params: { orderId } },
  "orders/add-note": {
    params: { orderId },
    body: { text: note.text },
    answer: note,
  },
  "orders/delete-note": { params: { orderId, noteId: note.id } },
  "orders/resend-email": { params: { orderId }, body: { kind: "order-buyer" } },
  "orders/block": { params: { orderId }, body: { reason: "The buyer and the ambassador share an address." } },
  "orders/unblock": { params: { orderId } },
  "orders/give": {
    params: { orderId: order.id },
    body: { fromAmbassadorId: amara.id, toAmbassadorId: bola.id, reason: "The buyer came over Bola's flyer." },
    answer: {
      ...{ id: "given_giv_01KB0QYB9C4T0QH5R8G2X7N3M1", orderId: order.id, ambassador: bola },
      ...{ amountMinor: 440, currency, reason: "The buyer came over Bola's flyer.", bookedAt: paidAt },
    },
  },
  "commissions/explain-own": { params: { orderId }, answer: explanation },
  "commissions/explain": { params: { orderId }, answer: explanation },
  "questions/ask": { body: { about: orderId, text: question.text }, answer: question },
  "questions/list-own": { query: { ...firstPage, about: orderId }, answer: { items: [question] } },
  "questions/list": {
    query: { ...firstPage, about: orderId },
    answer: { items: [{ ...question, ambassador: asker }] },
  },
  "questions/answer": {
    ...{ params: { ambassadorId: amara.id, questionId: question.id }, body: { text: answered.text } },
    answer: { ...question, answer: answered },
  },
  "statements/list-own": { query: firstPage, answer: { items: [openStatement, closedStatement] } },
  "statements/read-own": { query: { number: "1", ...firstPage }, answer: statement },
  "statements/list": {
    ...{ params: { ambassadorId: amara.id }, query: firstPage },
    answer: { items: [openStatement, closedStatement] },
  },
  "statements/read": { params: { ambassadorId: amara.id }, query: { number: "1", ...firstPage }, answer: statement },
  "balances/read-own": {
    answer: {
      ...balance,
      ...{ nextPayoutOn: "2026-12-01", minimumMinor: 2_000 },
      payoutRequest: { refusal: "waiting", last: { askedAt: paidAt, state: "waiting" } },
    },
  },
  "balances/read": { params: { ambassadorId: amara.id }, answer: balance },
  "balances/adjust": {
    params: { ambassadorId: amara.id },
    body: { amountMinor: 2_500, reason: "For your talk at the fair." },
    answer: {
      ...{ id: "adjust_adj_01KB0QYB9C4T0QH5R8G2X7N3M1", amountMinor: 2_500, currency },
      ...{ reason: "For your talk at the fair.", bookedAt: paidAt },
    },
  },
  "balances/list-of-year": {
    query: { ...firstPage, search: "amara", sort: "newest", year: "2026" },
    answer: {
      items: [{ ambassador: { id: amara.id, name: "Amara Okafor", email: amara.email }, currency, ...yearReport }],
    },
  },
  "balances/list-years": { answer: { currency, items: [{ year: "2026", ...yearReport }] } },
  "balances/open": {
    params: { ambassadorId: amara.id },
    body: { amountMinor: 12_000, reason: "Owed from our spreadsheet, until October." },
    answer: {
      ...{ id: "opening_usr_01JD8Y1A2B3C4D5E6F7G8H9J0K", amountMinor: 12_000, currency },
      ...{ reason: "Owed from our spreadsheet, until October.", bookedAt: paidAt },
    },
  },
  "balances/write-off": {
    params: { ambassadorId: amara.id },
    body: { amountMinor: 120, reason: "Too little to ask for." },
    answer: {
      ...{ id: "writeoff_wof_01KB0QYB9C4T0QH5R8G2X7N3M1", amountMinor: 120, currency },
      ...{ reason: "Too little to ask for.", bookedAt: paidAt },
    },
  },
  "payouts/preview": {
    query: firstPage,
    answer: {
      ...{ currency, minimumMinor: 2_000, needs: 2 },
      totals: { paid: { count: 1, amountMinor: 12_340 }, skipped: [] },
      items: [
        {
          ambassador: { id: amara.id, name: "Amara Okafor" },
          ...{ amountMinor: 12_340, availableMinor: 12_340, heldMinor: 480, blockedMinor: 0 },
          payee: { method: "sepa", masked: "DE•• •••• 3000" },
        },
      ],
    },
  },
  "payouts/start-run": { body: { code: "492039" }, answer: payoutRun },
  "payouts/ask": { answer: { askedAt: paidAt, state: "waiting" } },
  "payouts/approve-run": {
    params: { runId: payoutRun.id },
    body: { code: "492039" },
    answer: { id: payoutRun.id, state: "begun" },
  },
  "payouts/decline-run": {
    params: { runId: payoutRun.id },
    body: { reason: "Wait for the refund." },
    answer: { id: payoutRun.id, state: "declined" },
  },
  "payouts/list-runs": { query: firstPage, answer: { items: [payoutRun] } },
  "payouts/read-run": {
    params: { runId: payoutRun.id },
    answer: {
      ...payoutRun,
      ...{ isMade: true, made: 1, madeMinor: 12_340, skipped: [{ reason: "below_minimum", count: 2 }] },
      ...{ methods: ["sepa"], taken: ["sepa"] },
      bankFile: { kind: "pain.001", from: "NL•• •••• 4300" },
    },
  },
  "payouts/list": {
    params: { runId: payoutRun.id },
    query: firstPage,
    answer: {
      items: [
        {
          ...{ id: payoutId, runId: payoutRun.id, ambassador: { id: amara.id, name: "Amara Okafor" } },
          ...{ amountMinor: 12_340, currency, to: { method: "sepa", name: "Amara Okafor", masked: "DE•• •••• 3000" } },
          ...{ state: "SENDING", createdAt: paidAt, sentAt: paidAt, returnedMinor: 0 },
        },
      ],
    },
  },
  "payouts/take-files": {
    params: { runId: "run_01KB0QYB9C4T0QH5R8G2X7N3M1" },
    body: { method: "csv", file: 1 },
    answer: {
      files: 1,
      items: [
        {
          ...{ name: "run_01KB0QYB9C4T0QH5R8G2X7N3M1-payouts.csv", contentType: "text/csv; charset=utf-8" },
          ...{ text: "payout,ambassador,name,method,amount\r\n", count: 1, totalMinor: 50_000 },
          sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        },
      ],
    },
  },
  "payouts/read-results": {
    params: { runId: payoutRun.id },
    body: { file: `payout,status,date\r\n${payoutId},paid,2026-11-24\r\n` },
    answer: {
      currency,
      items: [
        {
          ...{ line: 2, called: payoutId, payoutId, name: "Amara Okafor", amountMinor: 12_340, says: "paid" },
          outcome: { payoutId, became: "paid", paidOn: "2026-11-24" },
        },
      ],
    },
  },
  "payouts/read-account": { answer: { account: payoutAccount } },
  "payouts/save-account": {
    body: { account: { name: "Blue Door GmbH", iban: "NL91 ABNA 0417 1643 00" } },
    answer: { account: payoutAccount },
  },
  "payouts/cancel": { body: { payoutIds: [payoutId] }, answer: { items: [{ payoutId }] } },
  "payouts/confirm": {
    body: { outcomes: [{ payoutId, became: "paid", paidOn: "2026-11-24", reference: "Payout 7" }] },
    answer: { items: [{ payoutId }] },
  },
  "orders/refund": {
    params: { orderId },
    body: { amountMinor: 2_400 },
    answer: { refundId: "re_3QK1", orderId, amountMinor: 2_400, currency, status: "succeeded" },
  },
  "stats/read-shop": {
    query: { ...month, best: "5" },
    answer: {
      ...month,
      currency,
      totals: { ...sums, ...opened },
      days: [{ day, ...sums, views: 32, visitors: 25 }],
      referrers,
      sold: {
        ...whatSold,
        channels: [{ kind: "link", code, url: link.url, orders: 1, grossMinor: 4_800, ambassador: asker }],
        ambassadors: [{ ...asker, orders: 1, grossMinor: 4_800, ambassadorMinor: 480 }],
      },
    },
  },

  "reference/check-health": { answer: { status: "ok", version: "1+3fb81b0" } },
  "reference/read-document": { answer: { openapi: "3.1.0" } },
};
