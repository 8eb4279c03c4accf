import { readAsBuyer, sell, untilStatus } from "../../contract/support/shop.ts";
import { control, paymentOf, standInOf } from "../../contract/support/stripe.ts";
import { demoStage } from "./stage.ts";
import type { Journey } from "./trip.ts";

const pageOf = (code: string, { orderId, session }: { orderId: string; session: string }) =>
  `/c/${code}/success?order=${orderId}&session=${session}`;

/** A part of an order is given back, and everybody reads what that took. */
export const refund: Journey = {
  name: "refund",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const order = await sell(on, [2, 1]);
    const page = await trip.person(on.admin);
    await page.goto(`/admin/orders/${order.orderId}`);
    await page.getByRole("button", { name: "Refund", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Some of the products").check();
    await dialog.getByRole("combobox").first().selectOption("1");
    await trip.keep(page, "an owner gives one piece back");
    await dialog.getByRole("button", { name: /^refund €/i }).click();
    await page.locator(".order-refunds li").first().waitFor();
    await trip.keep(page, "the order tells of it");

    const buyers = await trip.person();
    await buyers.goto(pageOf(on.code, order));
    await buyers.getByText("Given back to you").waitFor();
    await trip.keep(buyers, "what its buyer sees");

    const ambassadors = await trip.person(on.ambassador.client);
    await ambassadors.goto(`/earnings/${order.orderId}`);
    await ambassadors.getByText("Your commission").waitFor();
    await trip.keep(ambassadors, "what it took from the commission");
  },
};

/** A buyer's bank takes the money back, and gives it back again. */
export const dispute: Journey = {
  name: "dispute",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    const made = await control(standIn, "/disputes", { payment_intent: await paymentOf(order) });
    await untilStatus(order, "DISPUTED");
    const page = await trip.person(on.admin);
    await page.goto("/admin");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(page, "an owner's morning");
    await page.goto(`/admin/orders/${order.orderId}`);
    await page.getByRole("heading", { level: 1, name: /^Order #/ }).waitFor();
    await trip.keep(page, "until when an answer is due");
    const ambassadors = await trip.person(on.ambassador.client);
    await ambassadors.goto(`/earnings/${order.orderId}`);
    await ambassadors.getByText("Your commission").waitFor();
    await trip.keep(ambassadors, "what it takes meanwhile");
    const { id } = made as { id: string };
    await control(standIn, `/disputes/${id}/close`, { status: "won" });
    await untilStatus(order, "PAID");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /^Order #/ }).waitFor();
    await trip.keep(page, "the dispute is won");
  },
};

/** An order is packed, sent, and followed. */
export const shipping: Journey = {
  name: "shipping",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const order = await sell(on, [1, 2]);
    const page = await trip.person(on.admin);
    await page.goto("/admin/orders?shipment=due");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(page, "what waits to be sent");
    await page.goto(`/admin/packing-slips?order=${order.orderId}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(page, "its packing slip");
    await page.goto(`/admin/orders/${order.orderId}`);
    const panel = page.getByRole("region", { name: "Shipping" });
    await panel.getByRole("button", { name: "Mark as shipped" }).click();
    const dialog = page.getByRole("dialog", { name: "Ship this order" });
    await dialog.getByLabel("Carrier").fill("DHL");
    await dialog.getByRole("textbox", { name: "Tracking number" }).fill("00340434161094021501");
    await trip.keep(page, "how it is followed");
    await dialog.getByRole("button", { name: "Mark as shipped" }).click();
    await panel.getByRole("link", { name: "Follow the parcel" }).waitFor();
    await panel.scrollIntoViewIfNeeded();
    await trip.keep(page, "it is on its way");
    await readAsBuyer(order);
    const buyers = await trip.person();
    await buyers.goto(pageOf(on.code, order));
    await buyers.getByRole("link", { name: "Follow the parcel" }).waitFor();
    await trip.keep(buyers, "its buyer follows it");
  },
};
