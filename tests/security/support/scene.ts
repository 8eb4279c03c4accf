import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "../../contract/support/client.ts";
import { type Ambassador, newAmbassador, newLink, newProduct, password } from "../../contract/support/people.ts";
import { type Order, placeOrder, sell, stage } from "../../contract/support/shop.ts";
import { newInvitation, newMember } from "../../contract/support/team.ts";

/** An owner, and two ambassadors who each have products of their own on a link of their own, and a sale. */
export interface Scene {
  admin: Client;
  ann: Ambassador;
  ben: Ambassador;
  annsCode: string;
  /** What her storefront is called. */
  annsSlug: string;
  bensCode: string;
  productId: string;
  bensProductId: string;
  paid: Order;
  bensPaid: Order;
  pending: Order;
  /** A viewer of the owner's team, and an invitation to it that is open. */
  memberId: string;
  teamInvitationId: string;
  /** A group of ambassadors. */
  groupId: string;
  /** A coupon of the shop's. */
  couponCode: string;
  /** A payout run. */
  runId: string;
  /** What Ann asked about her balance. */
  questionId: string;
  /** A note on what Ann sold. */
  noteId: string;
  /** Of somebody who was invited and has not come. */
  invitationId: string;
  /** What a sign-in that has ended was called in its list. */
  sessionId: string;
  /** Of a link that would stop e-mails, were its key anybody's. */
  token: string;
}

const withId = z.object({ id: z.string() });
const withIds = z.object({ items: z.array(z.object({ id: z.string() })) });

export async function newScene(): Promise<Scene> {
  const on = await stage([1_005, 2_499]);
  const ben = await newAmbassador("Ben", "Bergman");
  const bensProduct = await newProduct(on.admin, 700);
  const { code: bensCode } = await newLink(ben, [bensProduct.id]);
  const benStage = { admin: on.admin, ambassador: ben, products: [bensProduct], code: bensCode };
  await on.admin.post("/api/admin/ambassador-invitations", { emails: [`${randomUUID()}@invited.example`] });
  const invitations = await on.admin.read("/api/admin/ambassador-invitations?limit=1", withIds);
  const [paid, bensPaid] = [await sell(on), await sell(benStage)];
  return {
    admin: on.admin,
    ann: on.ambassador,
    ben,
    annsCode: on.code,
    annsSlug: await newStorefront(on.ambassador.client),
    bensCode,
    productId: on.products[0]?.id ?? "",
    bensProductId: bensProduct.id,
    paid,
    bensPaid,
    pending: await placeOrder(on),
    memberId: (await newMember(on.admin, "viewer")).id,
    teamInvitationId: (await newInvitation(on.admin, "viewer")).id,
    runId: await runThatPays(on.admin),
    questionId: await asked(on.ambassador.client),
    noteId: await noted(on.admin, paid),
    groupId: shaped(await on.admin.post("/api/admin/ambassador-groups", { name: randomUUID() }), 201, withId).id,
    couponCode: await newCoupon(on.admin),
    invitationId: invitations.items[0]?.id ?? "",
    sessionId: "A".repeat(43),
    token: `sales.${on.ambassador.id}.${"A".repeat(22)}`,
  };
}

/** A page of all that somebody recommends. @returns what it is called */
async function newStorefront(client: Client): Promise<string> {
  const slug = `s-${randomUUID().slice(0, 12)}`;
  const opened = await client.put("/api/ambassador/storefront", { slug });
  return shaped(opened, 200, z.object({ slug: z.string() })).slug;
}

/** A note of the team on an order. */
async function noted(admin: Client, { orderId }: Order): Promise<string> {
  const reply = await admin.post(`/api/admin/orders/${orderId}/notes`, { text: "Gift wrap." }, newKey());
  return shaped(reply, 201, withId).id;
}

/** A coupon that takes a tenth off. @returns its code */
async function newCoupon(admin: Client): Promise<string> {
  const body = { code: `S-${randomUUID().slice(0, 12)}`, offBps: 1_000 };
  return shaped(await admin.post("/api/admin/coupons", body), 201, z.object({ code: z.string() })).code;
}

/** A payout run that pays somebody by hand, and is made. */
async function runThatPays(admin: Client): Promise<string> {
  const { id, client } = await newAmbassador("Cleo", "Cash");
  const byHand = { method: "csv", name: "Cleo Cash", instructions: "In an envelope.", currentPassword: password };
  shaped(await client.put("/api/ambassador/payee", byHand), 200, z.unknown());
  const bonus = { amountMinor: 500, reason: "A bonus." };
  shaped(await admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey()), 201, withId);
  const run = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, withId);
  await eventually(async () => {
    const { isMade } = await admin.read(`/api/admin/payout-runs/${run.id}`, z.looseObject({ isMade: z.boolean() }));
    if (!isMade) throw new Error("The run is still being made.");
  });
  return run.id;
}

/** Only what requests change, not what follows by queue: a field that moves by itself would prove nothing. */
const person = z.object({ id: z.string(), firstName: z.string(), lastName: z.string(), email: z.string() });
const ordersShape = z.object({
  items: z.array(z.object({ id: z.string(), status: z.string(), history: z.optional(z.unknown()) })),
});
const itemsOf = (item: z.ZodMiniType) => z.object({ items: z.array(item) });

/** What owner and ambassadors see of what there is, to be compared with what they see later. */
export async function seenOf({ admin, ann, ben, paid }: Scene): Promise<unknown> {
  const links = (id: string) => admin.read(`/api/admin/ambassadors/${id}/links?limit=100`, itemsOf(z.looseObject({})));
  return {
    owner: await admin.read("/api/admin/user", person),
    products: await admin.read("/api/admin/products?limit=100", itemsOf(z.looseObject({}))),
    orders: await admin.read("/api/admin/orders?limit=100", ordersShape),
    order: await admin.read(`/api/admin/orders/${paid.orderId}`, z.looseObject({})),
    ambassadors: await admin.read("/api/admin/ambassadors?limit=100", itemsOf(z.looseObject({}))),
    rates: await admin.read("/api/admin/rates", z.object({ version: z.int(), rules: z.array(z.unknown()) })),
    team: await admin.read("/api/admin/team", z.looseObject({})),
    ann: await ann.client.read("/api/ambassador/user", z.looseObject({})),
    ben: await ben.client.read("/api/ambassador/user", z.looseObject({})),
    annsLinks: await links(ann.id),
    bensLinks: await links(ben.id),
  };
}

/** @returns the id of a question about one's balance */
async function asked(client: Client): Promise<string> {
  const body = { about: "balance", text: "Why is nothing in it?" };
  return shaped(await client.post("/api/ambassador/questions", body, newKey()), 201, withId).id;
}
