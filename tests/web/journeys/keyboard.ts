import type { Locator, Page } from "playwright-core";
import { password } from "../../contract/support/people.ts";
import { postal } from "../../support/postal.ts";
import { payButton, textbox } from "../support/buyer-pages.ts";
import { demoStage } from "./stage.ts";
import type { Journey } from "./trip.ts";

const mostSteps = 80;

/** Presses Tab until something has the focus. @throws Error where it never does */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let steps = 0; steps < mostSteps; steps++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${mostSteps} tabs did not lead to ${target}.`);
}

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** A sale without a mouse: the focus is seen in each picture. */
export const keyboardAlone: Journey = {
  name: "keyboard-alone",
  async take(trip) {
    const { ambassador, code, products } = await demoStage("Nora", "Lind");
    const page = await trip.person();
    await page.goto("/sign-in");
    await typeInto(page, textbox(page, "E-mail"), ambassador.email);
    await typeInto(page, page.getByLabel("Password", { exact: true }), password);
    await trip.keep(page, "signing in");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
    await tabTo(page, page.getByRole("checkbox").first());
    await page.keyboard.press("Space");
    await trip.keep(page, "a product is picked");

    const shop = await trip.person();
    await shop.goto(`/c/${code}`);
    await tabTo(shop, shop.getByRole("button", { name: `Add ${products[0]?.title}` }));
    await trip.keep(shop, "a buyer reaches what they want");
    await shop.keyboard.press("Enter");
    const fields = [
      ["First name", "Clara"],
      ["Last name", "Weidmann"],
      ["E-mail", "clara@buyer.example"],
      ["Street and number", postal.address],
      ["Postal code", postal.zip],
      ["City", postal.city],
    ] as const;
    for (const [name, text] of fields) await typeInto(shop, textbox(shop, name), text);
    await trip.keep(shop, "and says where to send it");
    await typeInto(shop, shop.getByLabel("Country"), "Germany");
    await tabTo(shop, payButton(shop));
    await trip.keep(shop, "the button to pay");
    await shop.keyboard.press("Enter");
    await shop.getByLabel("Card number").waitFor();
    await trip.keep(shop, "on Stripe's page");
  },
};
