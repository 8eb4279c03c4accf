import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const path = "/api/admin/settings";
let admin: Client;

beforeAll(async () => {
  admin = await owner();
});

afterAll(() => allow(false));

async function allow(mayAsk: boolean): Promise<void> {
  const { payouts } = await admin.read(path, readSettings.answer.body);
  expect((await admin.put(path, { payouts: { ...payouts, mayAsk } })).status).toBe(200);
}

test("an ambassador asks for a payout, and reads why the owner declined it", async () => {
  const person = await newAmbassador("Fred", "Asking");
  const bonus = { amountMinor: 3_300, reason: "A bonus." };
  await admin.post(`/api/admin/ambassadors/${person.id}/adjustments`, bonus, newKey());
  const { page: settings } = await browser.newPerson({ as: admin });
  await settings.goto("/admin/settings");
  const section = settings.getByRole("form", { name: "Payouts" });
  await section.getByLabel("Ambassadors may ask for a payout").check();
  await section.getByRole("button", { name: "Save" }).click();
  await settings.getByText("Saved: Payouts").waitFor();

  const { page } = await browser.newPerson({ as: person.client });
  await page.goto("/earnings");
  await page.getByText("You can’t ask for a payout now: say first where you want to be paid.").waitFor();
  const bank = { method: "sepa", name: "Fred Asking", iban: "DE89370400440532013000", currentPassword: password };
  await person.client.put("/api/ambassador/payee", bank);
  await page.reload();
  await page.getByRole("button", { name: "Ask for a payout" }).click();
  await page
    .getByRole("dialog")
    .getByText(/You ask for €33.00/)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Ask for a payout" }).click();
  await page.getByText(/It waits for the shop’s word/).waitFor();
  expect(await page.getByRole("button", { name: "Ask for a payout" }).count()).toBe(0);

  const { page: owners } = await browser.newPerson({ as: admin });
  await owners.goto("/admin/payouts");
  await owners
    .getByRole("row", { name: /Fred Asking asked for it/ })
    .getByRole("link")
    .first()
    .click();
  await owners.getByText("They would be paid €33.00 now").waitFor();
  await owners.getByRole("button", { name: "Decline" }).click();
  await textbox(owners, "Reason").fill("We pay everybody on the first.");
  await owners.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await owners.getByText(/declined this run. It paid nobody/).waitFor();
  await page.reload();
  await page.getByText(/declined the payout that you asked for/).waitFor();
  await page.getByText("We pay everybody on the first.").waitFor();
  await page.getByText(/you have asked within the last day/).waitFor();
});
