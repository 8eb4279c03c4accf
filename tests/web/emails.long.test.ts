import { describe, expect, test } from "@jest/globals";
import { eventually } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

describe("the owner's page of e-mails", () => {
  test("shows each as it is sent, light, dark and as text, and sends it to them", async () => {
    await sell(await stage([2_495]));
    const { page } = await browser.newPerson({ as: await owner() });
    await page.goto("/admin/emails");
    await page.getByRole("link", { name: "Receipt" }).click();
    await page.getByText(/newest paid order/i).waitFor();
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { name: /thank you/i }).waitFor();
    const background = () =>
      page.frames().at(-1)?.evaluate(`getComputedStyle(document.querySelector(".card")).backgroundColor`);
    expect(await background()).toBe("rgb(255, 255, 255)");
    await page.getByText("Dark", { exact: true }).click();
    await eventually(async () => expect(await background()).toBe("rgb(27, 30, 35)"));
    await page.getByText("Plain text", { exact: true }).click();
    await page.getByText(/^Total: /m).waitFor();
    await page.getByRole("button", { name: /send it to me/i }).click();
    await page.getByText(/sent to your own address/i).waitFor();
    await eventually(async () => {
      const subjects = (await mailTo(underTest().admin.email)).map(({ subject }) => subject);
      expect(subjects).toContainEqual(expect.stringMatching(/^Test: Your order #\d+ at /));
    });
  });
});
