import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { type Member, newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const path = "/api/admin/settings";
let admin: Client;
let finn: Member;

beforeAll(async () => {
  admin = await owner();
  finn = await newMember(admin, "finance");
});

// Other tests start runs as well.
afterAll(async () => {
  const { payouts } = await admin.read(path, readSettings.answer.body);
  expect((await admin.put(path, { payouts: { ...payouts, secondPerson: false } })).status).toBe(200);
});

async function owed(name: string, amountMinor: number): Promise<void> {
  const person = await newAmbassador(name, "Payable");
  await admin.post(`/api/admin/ambassadors/${person.id}/adjustments`, { amountMinor, reason: "A bonus." }, newKey());
  const bank = { method: "sepa", name: `${name} Payable`, iban: "DE89370400440532013000", currentPassword: password };
  await person.client.put("/api/ambassador/payee", bank);
}

test("an owner asks for a second person, whose approval a run then waits for", async () => {
  await owed("Betty", 2_100);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/settings");
  const section = page.getByRole("form", { name: "Payouts" });
  await section.getByLabel("A second person must approve each run").check();
  await section.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Payouts").waitFor();

  await page.goto("/admin/payouts");
  await page.getByRole("button", { name: "Start a payout run" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("A second person must approve it").waitFor();
  await dialog.getByRole("button", { name: "Start a payout run" }).click();
  await page.getByText("This run waits for approval").waitFor();
  await page.getByText("Whoever started it can’t.").waitFor();
  expect(await page.getByRole("button", { name: "Approve and pay" }).count()).toBe(0);

  const { page: second } = await browser.newPerson({ as: finn.client });
  await second.goto("/admin/payouts");
  await second
    .getByRole("row", { name: /Waits for approval/ })
    .getByRole("link")
    .first()
    .click();
  await second
    .getByText(/started it\.$/)
    .first()
    .waitFor();
  await second.getByRole("button", { name: "Approve and pay" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "Approve and pay" }).click();
  await second
    .getByRole("table", { name: "Payouts" })
    .getByRole("row", { name: /Betty Payable/ })
    .waitFor();
  await second.getByText("Approved by Mia Falk.").waitFor();
});

test("a run that waits is declined with a reason, and pays nobody", async () => {
  await owed("Barney", 1_700);
  const run = z.parse(
    z.object({ id: z.string() }),
    (await admin.post("/api/admin/payout-runs", undefined, newKey())).body,
  );
  const { page } = await browser.newPerson({ as: finn.client });
  await page.goto(`/admin/payouts/${run.id}`);
  await page.getByRole("button", { name: "Decline" }).click();
  await textbox(page, "Reason (optional)").fill("Wait for the refund.");
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await page.getByText("Mia Falk declined this run. It paid nobody.").waitFor();
  await page.getByText("Reason: Wait for the refund.").waitFor();
});

test("what excludes each other is said at its field", async () => {
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/status of 400/);
  await page.goto("/admin/settings");
  const section = page.getByRole("form", { name: "Payouts" });
  await section.getByLabel("A second person must approve each run").check();
  await section.getByLabel("Pay by the calendar without asking").check();
  await section.getByRole("button", { name: "Save" }).click();
  await section.getByText("can’t be made without asking").waitFor();
  await section.getByLabel("Pay by the calendar without asking").uncheck();
  await section.getByLabel("A second person must approve each run").uncheck();
  await section.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Payouts").waitFor();
});

test("a calendar that an owner chooses is what ambassadors read of the next payout", async () => {
  const ambassador = await newAmbassador("Pebbles", "Planner");
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/settings");
  const section = page.getByRole("form", { name: "Payouts" });
  const choose = async (schedule: string) => {
    await section.getByLabel("When you pay").selectOption(schedule);
    await section.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved: Payouts").last().waitFor();
  };
  await section.getByLabel("Pay by the calendar without asking").check();
  await choose("weekly");
  const { page: own } = await browser.newPerson({ as: ambassador.client });
  await own.goto("/earnings");
  await own.getByText(/^The shop pays next on .*\d{4}\./).waitFor();
  await section.getByLabel("Pay by the calendar without asking").uncheck();
  await choose("manual");
  await expect(admin.read(path, readSettings.answer.body)).resolves.toMatchObject({
    payouts: { schedule: "manual", withoutAsking: false },
  });
});
