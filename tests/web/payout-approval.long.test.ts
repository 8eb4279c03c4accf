import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { codeOf, newFactor } from "../contract/support/second-factor.ts";
import { type Member, newMember } from "../contract/support/team.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { hasFocus } from "./support/keyboard.ts";

const browser = useBrowser();
const path = "/api/admin/settings";
let admin: Client;
let finn: Member;

beforeAll(async () => {
  admin = await owner();
  finn = await newMember(admin, "finance");
});

async function withoutSecondPerson(): Promise<void> {
  const { payouts } = await admin.read(path, readSettings.answer.body);
  expect((await admin.put(path, { payouts: { ...payouts, secondPerson: false } })).status).toBe(200);
}
// Other tests start runs as well.
afterAll(withoutSecondPerson);

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
  const run = z.parse(z.object({ id: z.string() }), (await admin.post("/api/admin/payout-runs", {}, newKey())).body);
  const { page } = await browser.newPerson({ as: finn.client });
  await page.goto(`/admin/payouts/${run.id}`);
  await page.getByRole("button", { name: "Decline" }).click();
  await textbox(page, "Reason (optional)").fill("Wait for the refund.");
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await page.getByText("Mia Falk declined this run. It paid nobody.").waitFor();
  await page.getByText("Reason: Wait for the refund.").waitFor();
});

test("who has a second factor shows a code before money leaves; a wrong one sends none", async () => {
  await owed("Pearl", 2_300);
  await withoutSecondPerson();
  const mia = await newMember(admin, "finance");
  const { key, recoveryCodes } = await newFactor(mia.client, "admin");
  const { page, expect: announce } = await browser.newPerson({ as: mia.client });
  announce(/status of 401/);
  await page.goto("/admin/payouts");
  await page.getByRole("button", { name: "Start a payout run" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start a payout run" }).click();
  const code = textbox(page, "Code of your app, or a recovery code");
  await code.waitFor();
  await hasFocus(code);
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Start a payout run" }).click();
  await dialog.getByText("Must not be empty.").waitFor();
  await code.fill("000000");
  await dialog.getByRole("button", { name: "Start a payout run" }).click();
  await dialog.getByText("This code is wrong, or was used already. Take the next one.").waitFor();
  await code.fill(codeOf(key));
  await dialog.getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("heading", { name: /^Run of/ }).waitFor();

  // As of a run that the calendar began without anybody's word: the first request is told that it takes a code.
  const asked: unknown[] = [];
  await page.route("**/payout-runs/*/files", async (route) => {
    asked.push(route.request().postDataJSON());
    if (asked.length > 1) return route.continue();
    const problem = { status: 401, code: "code_required", title: "Code required", detail: "Enter the code." };
    return route.fulfill({ status: 401, contentType: "application/problem+json", json: problem });
  });
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  await code.fill(recoveryCodes[0] ?? "");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Take the file" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^run_/);
  const first = { method: "sepa", file: 1 };
  expect(asked).toEqual([first, { ...first, code: recoveryCodes[0] }]);
  await dialog.waitFor({ state: "hidden" });
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
    // The message of what was saved before may still be on the page: what says that it is saved is the answer.
    const saved = page.waitForResponse((answer) => answer.request().method() === "PUT");
    await section.getByRole("button", { name: "Save" }).click();
    expect((await saved).status()).toBe(200);
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
