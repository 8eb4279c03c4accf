import { expect, test } from "@jest/globals";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an ambassador says where they are paid, sees it masked, changes it and is told of the pause; who pays sees the same", async () => {
  const someone = await newAmbassador("Petra", "Payne");
  const { page, expect: announce } = await browser.newPerson({ as: someone.client });
  announce(/status of 40[01]/);
  await page.goto("/profile");
  const card = page.locator("form").filter({ hasText: "Account holder" });
  await page.getByText("Say where your share goes").waitFor();
  expect(await card.getByLabel("Account holder").inputValue()).toBe("Petra Payne");
  await card.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 01");
  await card.getByLabel("Your password", { exact: true }).fill(password);
  await card.getByRole("button", { name: "Save how you are paid" }).click();
  await card.getByText("This is no IBAN").waitFor();
  await card.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00");
  await card.getByRole("button", { name: "Save how you are paid" }).click();
  await page.getByText("By bank transfer to Petra Payne, DE•• •••• 3000.").waitFor();
  expect(await page.getByText("Nothing is paid there yet").count()).toBe(0);
  await mailsAbout(someone.email, /you are paid by/i);

  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByText("PayPal", { exact: true }).click();
  const form = page.locator("form").filter({ hasText: "Address of your PayPal account" });
  await form.getByLabel("Address of your PayPal account").fill("petra@paypal.example");
  await form.getByLabel("Your password", { exact: true }).fill(password);
  await form.getByRole("button", { name: "Save how you are paid" }).click();
  await page.getByText("By PayPal to Petra Payne, p•••@paypal.example.").waitFor();
  await page.getByText("Nothing is paid there yet").waitFor();

  const owners = await browser.newPerson({ as: await owner() });
  await owners.page.goto(`/admin/ambassadors/${someone.id}`);
  await owners.page.getByText("By PayPal to Petra Payne, p•••@paypal.example.").waitFor();
  await owners.page.getByText("They changed it lately").waitFor();

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("Say where your share goes").waitFor();
  await mailsAbout(someone.email, /no longer knows/i);
});
