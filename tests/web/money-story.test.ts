import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { Client, eventually, shaped } from "../contract/support/client.ts";
import { type Ambassador, owner, password } from "../contract/support/people.ts";
import { sell, shareOf, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { useMovedClock } from "./support/moved-clock.ts";
import { keepScreenshot } from "./support/screenshots.ts";

/** A commission's whole life, over twenty days in a shop that holds it for fourteen. */
const clock = useMovedClock(20);
const browser = useBrowser();
const euros = (minor: number) => `${minor < 0 ? "-" : ""}€${(Math.abs(minor) / 100).toFixed(2)}`;

/** The ambassador, who comes back after days. */
async function back({ email }: Pick<Ambassador, "email">): Promise<Client> {
  const client = new Client();
  shaped(await client.post("/api/ambassador/login", { email, password }), 200, z.looseObject({}));
  return client;
}

/** One of the sums at the head of *Earnings*. */
const sum = (page: Page, name: string, minor: number) =>
  page.locator(".figure").filter({ hasText: name }).getByText(euros(minor), { exact: true }).waitFor();

/** Looks at an order's page for where its commission is, and comes back. */
async function whereIs(page: Page, orderId: string, said: string): Promise<void> {
  const here = page.url();
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByText(said).waitFor();
  await page.goto(here);
}

/** Starts a run of which one payout is made, that of an order's commission; takes its file, and says that it arrived. */
async function payOut(page: Page, name: string, minor: number, daysAgo: number, orderId: string): Promise<void> {
  await page.goto("/admin/payouts");
  const preview = page.getByRole("table", { name: "Ambassadors owed money" });
  await preview.getByRole("row", { name }).getByText(euros(minor)).first().waitFor();
  await page.getByText(`1 ambassador would get ${euros(minor)} in all.`).waitFor();
  await page.getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start a payout run" }).click();
  const row = page.getByRole("table", { name: "Payouts" }).getByRole("row", { name });
  await row.getByText("Made").waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  await saved;
  await row.getByText("On its way").waitFor();
  await whereIs(page, orderId, "It is on its way, with a payout.");
  await page.getByRole("button", { name: "All of them arrived" }).click();
  // Of the shop's own day: the browser's is later.
  const today = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole("dialog").getByLabel("Day on which it arrived").fill(today);
  await page.getByRole("dialog").getByRole("button", { name: "All of them arrived" }).click();
  await row.getByText("Paid", { exact: true }).waitFor();
  await row.getByText(euros(minor)).waitFor();
  await whereIs(page, orderId, "It was paid, with the payout that arrived on");
  await row.waitFor();
}

test("a sale matures, is paid by file, its buyer is refunded, and the next payout is smaller by exactly the commission", async () => {
  const on = await stage([3_333]);
  const { ambassador } = on;
  const bank = { method: "sepa", name: "Ada Lovelace", iban: "DE89370400440532013000", currentPassword: password };
  expect((await ambassador.client.put("/api/ambassador/payee", bank)).status).toBe(200);
  const [firstShare, secondShare] = [shareOf(3_333), shareOf(3 * 3_333)];
  const first = await sell(on, [1]);
  await clock.goTo(16);
  const second = await sell(on, [3]);

  // Both wait out their hold.
  const { page: early } = await browser.newPerson({ as: await back(ambassador) });
  await early.goto("/earnings");
  const calendar = early.getByRole("table", { name: "What is ready when" });
  await calendar.getByText(euros(firstShare)).waitFor();
  await calendar.getByText(euros(secondShare)).waitFor();
  await sum(early, "On hold", firstShare + secondShare);
  await keepScreenshot(early, "money-1-held", "light", "desktop");

  await early.close();

  // Time alone makes the first one payable; the owner pays it by file.
  await clock.goTo(5);
  const { page: paying } = await browser.newPerson({ as: await owner() });
  await payOut(paying, "Ada Lovelace", firstShare, 5, first.orderId);
  await keepScreenshot(paying, "money-2-paid", "light", "desktop");
  const { page: paid } = await browser.newPerson({ as: await back(ambassador) });
  await paid.goto("/earnings");
  await sum(paid, "Paid so far", firstShare);
  await paid.getByText(`The payout arrived: ${euros(firstShare)}`).waitFor();

  await Promise.all([paying.close(), paid.close()]);

  // Its buyer gets everything back, after the commission was paid.
  await clock.goTo(4);
  const { page: refunding } = await browser.newPerson({ as: await owner() });
  await refunding.goto(`/admin/orders/${first.orderId}`);
  await refunding.getByRole("button", { name: "Refund" }).click();
  await refunding
    .getByRole("dialog", { name: /refund/i })
    .getByRole("button", { name: /^refund/i })
    .click();
  const client = await back(ambassador);
  const earnings = z.looseObject({ availableMinor: z.int() });
  await eventually(async () =>
    expect(await client.read("/api/ambassador/earnings", earnings)).toMatchObject({ availableMinor: -firstShare }),
  );
  const { page: owing } = await browser.newPerson({ as: client });
  await owing.goto("/earnings");
  await sum(owing, "You owe the shop", firstShare);
  await owing.getByText(/More was taken back than was left to pay/).waitFor();
  await keepScreenshot(owing, "money-3-owing", "light", "desktop");

  await Promise.all([refunding.close(), owing.close()]);

  // The second one has matured: what is paid is less by the first.
  await clock.goTo(0);
  const admin = await owner();
  const { page: again } = await browser.newPerson({ as: admin });
  await payOut(again, "Ada Lovelace", secondShare - firstShare, 0, second.orderId);
  await keepScreenshot(again, "money-4-next-payout", "light", "desktop");

  // Both read why: the ambassador on the statement and behind the order, the owner on the ambassador's page.
  const { page: own } = await browser.newPerson({ as: await back(ambassador) });
  await own.goto("/earnings");
  await sum(own, "Paid so far", secondShare);
  const { page: theirs } = await browser.newPerson({ as: admin });
  await theirs.goto(`/admin/ambassadors/${ambassador.id}`);
  for (const [page, who] of [
    [own, "ambassador"],
    [theirs, "owner"],
  ] as const) {
    await page.getByRole("combobox", { name: "Statement" }).selectOption("2");
    const taken = page.getByRole("row", { name: /Taken back: the order was refunded/ });
    await taken.getByText(euros(-firstShare)).first().waitFor();
    await page
      .getByRole("row", { name: /Payout made/ })
      .getByText(euros(firstShare - secondShare))
      .first()
      .waitFor();
    await keepScreenshot(page, `money-5-statement-${who}`, "light", "desktop");
    await taken.getByRole("link").click();
    if (who === "owner") await page.getByRole("button", { name: "Why this amount" }).click();
    const why = page.getByRole("table", { name: "How it came about" });
    await why.getByText(euros(-firstShare)).first().waitFor();
    await keepScreenshot(page, `money-6-why-${who}`, "light", "desktop");
  }
});
