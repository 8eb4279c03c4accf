import { afterAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();
afterAll(takeDownProducts);

test("the owner reads who changed what, in words, and follows it to what was changed", async () => {
  const admin = await owner();
  const { id } = await newProduct(admin, 1_250, "Harbour lamp");
  const path = `/api/admin/products/${id}`;
  const { title, description, imageUrl } = await admin.read(
    path,
    z.object({ title: z.string(), description: z.string(), imageUrl: z.string() }),
  );
  await admin.put(path, { title, description, imageUrl, priceMinor: 1_300 });
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin");
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("link", { name: "Audit log" }).click();
  const record = page
    .getByRole("listitem")
    .filter({ hasText: `changed ${title}` })
    .first();
  await record.getByText(/^Price: .*12\.50 → .*13\.00$/).waitFor();
  await record.getByRole("link", { name: `changed ${title}` }).click();
  await page.waitForURL(new RegExp(`/admin/products/${id}$`));
});

test("it is narrowed to a kind of thing, a person, a month, and says so where there is nothing", async () => {
  const admin = await owner();
  const product = await newProduct(admin, 900);
  const ambassador = await newAmbassador();
  await newLink(ambassador, [product.id]);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto(`/admin/audit?person=${ambassador.id}`);
  await page.getByText("made a link").waitFor();
  expect(await page.getByText("put up").count()).toBe(0);
  await page
    .getByRole("button", { name: /^remove only what .* did$/i })
    .first()
    .click();
  await page.getByText(`put up ${product.title}`).first().waitFor();
  await page.getByLabel("What").selectOption("Links");
  await page.getByText(`put up ${product.title}`).first().waitFor({ state: "detached" });
  await page.getByLabel("Month").selectOption({ index: 20 });
  await page.getByText("Nobody changed anything").waitFor();
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.getByText(`put up ${product.title}`).first().waitFor();
});
