import * as z from "zod/mini";

/** The Stripe stand-in, found through the pages that it hosts: its hosted page, and its control of deliveries. */

const events = z.object({ items: z.array(z.object({ id: z.string(), type: z.string(), event: z.looseObject({}) })) });
const statuses = z.object({ statuses: z.array(z.int()) });
const sessions = z.object({
  items: z.array(z.object({ payment_intent: z.nullish(z.string()) })),
});

export const sessionIdOf = (checkoutUrl: string) => new URL(checkoutUrl).pathname.split("/").at(-1) ?? "";
export const standInOf = (checkoutUrl: string) => new URL(checkoutUrl).origin;

/** Posts a card to the hosted page, as the form on it does. */
export function postCard(checkoutUrl: string, card: string, name = "Bo Berg"): Promise<Response> {
  const form = new URLSearchParams({ card, expiry: "12/34", cvc: "123", name, email: "bo@example.com" });
  return fetch(checkoutUrl, { method: "POST", body: form, redirect: "manual" });
}

/** Pays with the test card, which has a name on it; answers where the buyer is sent. */
export async function payWithCard(checkoutUrl: string, name?: string): Promise<string> {
  const response = await postCard(checkoutUrl, "4242 4242 4242 4242", name);
  if (response.status !== 303) throw new Error(`Payment answered ${response.status}: ${await response.text()}`);
  return response.headers.get("location") ?? "";
}

export async function control(standIn: string, path: string, body: object): Promise<unknown> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${standIn}/_control${path}`, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The events of a session, of one type. */
export async function eventsOf(checkoutUrl: string, type: string) {
  const query = new URLSearchParams({ session: sessionIdOf(checkoutUrl), type });
  const response = await fetch(`${standInOf(checkoutUrl)}/_control/events?${query}`);
  return z.parse(events, await response.json()).items;
}

/** Delivers an event again; answers the statuses that the webhook gave. */
export async function deliverAgain(
  checkoutUrl: string,
  eventId: string,
  how: { times?: number; signedSecondsAgo?: number; secret?: string },
): Promise<number[]> {
  return z.parse(statuses, await control(standInOf(checkoutUrl), `/events/${eventId}/deliver`, how)).statuses;
}

/** The payment intent of an order's session. */
export async function paymentOf(order: { checkoutUrl: string; orderId: string }): Promise<string> {
  const query = new URLSearchParams({ orderId: order.orderId });
  const response = await fetch(`${standInOf(order.checkoutUrl)}/_control/sessions?${query}`);
  const id = z.parse(sessions, await response.json()).items[0]?.payment_intent;
  if (!id) throw new Error("The session has no payment.");
  return id;
}
