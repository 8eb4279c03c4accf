import { newKey } from "../../contract/support/client.ts";
import { password } from "../../contract/support/people.ts";
import { demoStage } from "./stage.ts";
import type { Journey } from "./trip.ts";

/** What somebody earned is paid to their account. */
export const payout: Journey = {
  name: "payout",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const { ambassador, admin } = on;
    const theirs = await trip.person(ambassador.client);
    await theirs.goto("/earnings");
    await theirs.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(theirs, "nothing earned yet");
    const bank = { method: "sepa", name: "Nora Lind", iban: "DE89370400440532013000", currentPassword: password };
    await ambassador.client.put("/api/ambassador/payee", bank);
    const bonus = { amountMinor: 12_345, reason: "For the stand at the market." };
    await admin.post(`/api/admin/ambassadors/${ambassador.id}/adjustments`, bonus, newKey());
    await theirs.reload();
    await theirs.getByText("For the stand at the market.").first().waitFor();
    await trip.keep(theirs, "a bonus is ready to be paid");

    const page = await trip.person(admin);
    await page.goto("/admin/payouts");
    await page.getByRole("button", { name: "Start a payout run" }).waitFor();
    await trip.keep(page, "who would be paid what");
    await page.getByRole("button", { name: "Start a payout run" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Start a payout run" }).click();
    await page.getByRole("heading", { name: /^Run of / }).waitFor();
    await page.getByRole("button", { name: /^Take the file: Bank/ }).waitFor();
    await trip.keep(page, "the run and its files");
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Take the file: Bank/ }).click();
    await saved;
    await page.getByRole("button", { name: "All of them arrived" }).click();
    await trip.keep(page, "the bank says that it arrived");
    await page.getByRole("dialog").getByRole("button", { name: "All of them arrived" }).click();
    await page.getByText("Paid", { exact: true }).locator("visible=true").first().waitFor();
    await trip.keep(page, "all are paid");
    await theirs.goto("/earnings");
    await theirs
      .getByText(/The payout arrived/)
      .first()
      .waitFor();
    await trip.keep(theirs, "it arrived");
    await theirs.goto("/earnings?statement=1");
    await theirs.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(theirs, "the statement of it");
  },
};
