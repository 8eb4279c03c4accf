import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { newAmbassador, newLink, newProduct, owner, password } from "../contract/support/people.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { chunk, notLoaded } from "./support/chunks.ts";
import { hasFocus } from "./support/keyboard.ts";
import { signIn } from "./support/sign-in.ts";

const browser = useBrowser();

const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
const heading = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name });
const ended = (page: Page) => page.getByRole("dialog", { name: "Your session has ended" });

/** More than a page waits until it asks again who is signed in. */
const pollMs = 61_000;

/** Answers the dialog about the session's end. */
async function signInAgain(page: Page, { email, secret }: { email?: string; secret: string }): Promise<void> {
  const dialog = ended(page);
  if (email) await dialog.getByRole("textbox", { name: "E-mail" }).fill(email);
  await dialog.getByLabel("Password", { exact: true }).fill(secret);
  await dialog.getByRole("button", { name: "Sign in" }).click();
}

describe("when another tab signs in somebody else", () => {
  test("nothing of the former user stays: not the list, not what was read for other pages, not the name", async () => {
    const [amara, zoe] = await Promise.all([newAmbassador("Amara", "First"), newAmbassador("Zoe", "Second")]);
    const product = await newProduct(await owner(), 1_000);
    const link = await newLink(amara, [product.id]);
    const { page, context } = await browser.newPerson({ as: amara.client });
    await page.clock.install();
    await page.goto("/profile");
    await textbox(page, "First name").waitFor();
    await page.getByRole("link", { name: "Links" }).first().click();
    await page.getByText(product.title).first().waitFor();
    await signIn(context, zoe.client);
    // The new user's own list takes its time, so that a former one would be seen.
    const own = Promise.withResolvers<void>();
    const asked = page.waitForRequest("**/api/ambassador/links*");
    await page.route("**/api/ambassador/links*", async (route) => {
      await own.promise;
      await route.continue();
    });
    await page.clock.fastForward(pollMs);
    await page.getByText("Zoe Second").waitFor({ state: "attached" });
    await asked;
    expect(await page.content()).not.toContain(link.code);
    own.resolve();
    await page.getByText("No links yet").waitFor();
    await page.getByRole("button", { name: /your account/i }).click();
    await page.getByRole("link", { name: "Profile" }).click();
    expect(await textbox(page, "First name").inputValue()).toBe("Zoe");
  });

  test("a form that shows the former user's name shows the new one's", async () => {
    const [amara, zoe] = await Promise.all([newAmbassador("Amara", "First"), newAmbassador("Zoe", "Second")]);
    const { page, context } = await browser.newPerson({ as: amara.client });
    await page.clock.install();
    await page.goto("/profile");
    await textbox(page, "First name").fill("Amara Maria");
    await signIn(context, zoe.client);
    await page.clock.fastForward(pollMs);
    await eventually(async () => expect(await textbox(page, "First name").inputValue()).toBe("Zoe"));
  });
});

describe("a session that ends while one types", () => {
  test("leaves a new product as it was typed: one signs in over it, and saves it", async () => {
    const admin = await owner();
    const { page, expect: announce } = await browser.newPerson({ as: admin });
    announce(/status of 401/);
    const title = `Vase ${randomUUID()}`;
    await page.goto("/admin/products/new");
    await textbox(page, "Title").fill(title);
    await textbox(page, "Description").fill("Round.");
    await textbox(page, "Picture address").fill("/demo/vase.svg");
    await textbox(page, "Price").fill("12.50");
    await admin.post("/api/admin/logout", {});
    await press(page, /add product/i);
    await ended(page).waitFor();
    await page.keyboard.press("Escape");
    await signInAgain(page, { secret: "not the password" });
    await ended(page)
      .getByRole("alert")
      .filter({ hasText: /password/i })
      .waitFor();
    await signInAgain(page, { secret: underTest().admin.password });
    await ended(page).waitFor({ state: "hidden" });
    expect(await textbox(page, "Description").inputValue()).toBe("Round.");
    await press(page, /add product/i);
    await page.getByRole("row").filter({ hasText: title }).filter({ hasText: "€12.50" }).waitFor();
  });

  test("is noticed without a request of one's own, and gives the focus back to the field", async () => {
    const admin = await owner();
    const { id } = await newProduct(admin, 1_000);
    const { page, expect: announce } = await browser.newPerson({ as: admin });
    announce(/status of 401/);
    await page.clock.install();
    await page.goto(`/admin/products/${id}`);
    await textbox(page, "Price").fill("20.00");
    await admin.post("/api/admin/logout", {});
    await page.clock.fastForward(pollMs);
    await ended(page).waitFor();
    const secret = ended(page).getByLabel("Password", { exact: true });
    await eventually(async () => expect(await hasFocus(secret)).toBe(true));
    await signInAgain(page, { secret: underTest().admin.password });
    await ended(page).waitFor({ state: "hidden" });
    await eventually(async () => expect(await hasFocus(textbox(page, "Price"))).toBe(true));
    expect(await textbox(page, "Price").inputValue()).toBe("20.00");
  });

  test("keeps nothing for somebody else who signs in there", async () => {
    const [amara, zoe] = await Promise.all([newAmbassador("Amara", "First"), newAmbassador("Zoe", "Second")]);
    const { page, expect: announce } = await browser.newPerson({ as: amara.client });
    announce(/status of 401/);
    await page.goto("/profile");
    await textbox(page, "First name").fill("Amara Maria");
    await amara.client.post("/api/ambassador/logout", {});
    await press(page, /^save$/i);
    await ended(page).waitFor();
    expect(await ended(page).getByRole("textbox", { name: "E-mail" }).inputValue()).toBe(amara.email);
    await signInAgain(page, { email: zoe.email, secret: password });
    await ended(page).waitFor({ state: "hidden" });
    await eventually(async () => expect(await textbox(page, "First name").inputValue()).toBe("Zoe"));
  });

  test("lets one leave for the sign-in", async () => {
    const amara = await newAmbassador();
    const { page, expect: announce } = await browser.newPerson({ as: amara.client });
    announce(/status of 401/);
    await page.goto("/profile");
    await textbox(page, "First name").fill("Ada Maria");
    await amara.client.post("/api/ambassador/logout", {});
    await press(page, /^save$/i);
    await ended(page).getByRole("button", { name: "Leave" }).click();
    await heading(page, /sign in/i).waitFor();
    await ended(page).waitFor({ state: "detached" });
  });

  test.each(["light", "dark"] as const)("asks in a dialog without violations in %s", async (scheme) => {
    const admin = await owner();
    const { page, expect: announce } = await browser.newPerson({ as: admin, scheme });
    announce(/status of 401/);
    await page.goto("/admin/profile");
    await textbox(page, "First name").waitFor();
    await admin.post("/api/admin/logout", {});
    await press(page, /^save$/i);
    await ended(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test("has a way on even where the dialog can't be loaded: another tab", async () => {
    const admin = await owner();
    const { page, context, expect: announce } = await browser.newPerson({ as: admin });
    announce(/status of 401/, /status of 404/, notLoaded);
    await page.route(chunk("sign-in-again"), (route) => route.fulfill({ status: 404 }));
    await page.clock.install();
    await page.goto("/admin/products/new");
    await textbox(page, "Title").fill("A vase");
    await admin.post("/api/admin/logout", {});
    await page.clock.fastForward(pollMs);
    await page.getByRole("link", { name: /another tab/i }).waitFor();
    await signIn(context, await owner());
    await page.clock.fastForward(pollMs);
    await page.getByRole("link", { name: /another tab/i }).waitFor({ state: "detached" });
    expect(await textbox(page, "Title").inputValue()).toBe("A vase");
  });
});

test("one's own sign-out leads to the sign-in at once, without questions", async () => {
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto("/admin/products");
  await heading(page, /products/i).waitFor();
  await press(page, /your account/i);
  await press(page, /sign out/i);
  await heading(page, /sign in/i).waitFor();
  expect(await ended(page).count()).toBe(0);
});
