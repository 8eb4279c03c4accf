import { expect, test } from "@jest/globals";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { pasted } from "../contract/support/tags.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("what a bot is shown of a link is a picture that it can fetch, and what a buyer then finds on the page", async () => {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const product = await newProduct(admin, 2_450);
  const { code, url } = await newLink(ambassador, [product.id]);
  const { tags } = await pasted(url);
  const picture = await fetch(tags["og:image"] ?? "");
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, expect.stringMatching(/^image\//)]);
  const { page } = await browser.newPerson();
  await page.goto(`/c/${code}`);
  await page.getByRole("heading", { name: "Amara O. recommends" }).waitFor();
  expect(tags["og:title"]).toBe(`Amara O. recommends ${product.title}`);
  const price = (tags["twitter:data1"] ?? "").replace(/[^\d.]/g, "");
  expect(price).toBe("24.50");
  await page.getByText(price).first().waitFor();
  const { pathname } = new URL(tags["og:image"] ?? "");
  await page.locator(`main img[src="${pathname}"]`).waitFor();
});
