import { expect, test } from "@jest/globals";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("of a link whose products were deleted a buyer is told, and its ambassador, who takes out what is gone", async () => {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const [kept, gone] = [await newProduct(admin, 1_000), await newProduct(admin, 2_000)];
  const { code } = await newLink(ambassador, [kept.id, gone.id]);
  const { code: empty } = await newLink(ambassador, [gone.id]);
  await admin.delete(`/api/admin/products/${gone.id}`);

  const buyer = await browser.newPerson();
  await buyer.page.goto(`/c/${code}`);
  await buyer.page.getByText("One more product was recommended here, which the shop has taken off sale.").waitFor();
  await buyer.page.getByText(kept.title).first().waitFor();
  await buyer.page.goto(`/c/${empty}`);
  await buyer.page.getByText("Nothing here is on offer any more.").waitFor();

  const { page } = await browser.newPerson({ as: ambassador.client });
  await page.goto("/links");
  await page.getByText("Nothing of it is on sale any more, and its page says so.").waitFor();
  await page.getByText("One product of it is no longer on sale.").waitFor();
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByText("The link has only what is on sale").waitFor();
  await page.getByText("One product of it is no longer on sale.").waitFor({ state: "detached" });
  await buyer.page.goto(`/c/${code}`);
  await buyer.page.getByText(kept.title).first().waitFor();
  expect(await buyer.page.getByText("taken off sale").count()).toBe(0);
});
