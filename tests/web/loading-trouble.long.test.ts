import { describe, expect, test } from "@jest/globals";
import type { Page, Request } from "playwright-core";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { chunk, notLoaded } from "./support/chunks.ts";
import { untilDrawn } from "./support/drawn.ts";

const browser = useBrowser();

const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
const heading = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name });

describe("a file that can't be loaded later", () => {
  test.each([
    ["an ambassador", "/profile"],
    ["an owner", "/admin/profile"],
  ])("takes nothing of what %s typed: messages do not show, the page goes on", async (who, path) => {
    const as = who === "an owner" ? await owner() : (await newAmbassador()).client;
    const { page, context, expect: announce } = await browser.newPerson({ as });
    announce(/status of 404/, notLoaded);
    const failed = Promise.any([
      context.waitForEvent("console", (message) => notLoaded.test(message.text())),
      context.waitForEvent("weberror", (event) => notLoaded.test(event.error().message)),
    ]);
    await page.route(chunk("toasts"), (route) => route.fulfill({ status: 404 }));
    await page.goto(path);
    await textbox(page, "First name").fill("Ada Maria");
    await failed;
    await untilDrawn(page);
    expect(await textbox(page, "First name").inputValue()).toBe("Ada Maria");
  });

  test("does not hide that a link was made", async () => {
    const { page, expect: announce } = await browser.newPerson({ as: (await newAmbassador()).client });
    announce(/status of 404/, notLoaded);
    const toasts = page.waitForResponse(chunk("toasts"));
    await page.route(chunk("link-dialog"), (route) => route.fulfill({ status: 404 }));
    await page.goto("/products");
    await toasts;
    await page.getByRole("checkbox").first().check();
    await press(page, /create link/i);
    await page.getByText("Your link is made. You find it under Links.").waitFor();
    expect(await heading(page, /products/i).count()).toBe(1);
  });

  test("costs one page, not the area: the menu stays, other pages open, and it can be loaded again", async () => {
    const { page, expect: announce } = await browser.newPerson({ as: (await newAmbassador()).client });
    announce(/status of 404/, notLoaded);
    await page.route(chunk("rankings"), (route) => route.fulfill({ status: 404 }));
    await page.goto("/products");
    const menu = page.getByRole("navigation", { name: "Main" });
    await menu.getByRole("link", { name: "Rankings" }).click();
    await heading(page, /something went wrong/i).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await menu.getByRole("link", { name: "Products" }).click();
    await heading(page, /^products$/i).waitFor();
    await menu.getByRole("link", { name: "Rankings" }).click();
    await page.unroute(chunk("rankings"));
    await press(page, /load it again/i);
    await heading(page, /rankings/i).waitFor();
  });
});

describe("what is no answer of the shop", () => {
  test.each([
    ["the sign-in page of a hotel's network", "text/html", "<!doctype html><title>Welcome to our Wi-Fi</title>"],
    ["an answer that was cut off", "application/json", '{"id":"usr_01","firstName":"Ad'],
  ])("such as %s is told as such, and the next try works", async (_, contentType, body) => {
    const { email } = await newAmbassador();
    const { page } = await browser.newPerson();
    await page.goto("/sign-in");
    await textbox(page, "E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.route("**/login", (route) => route.fulfill({ status: 200, contentType, body }));
    await press(page, /^sign in$/i);
    await page
      .getByRole("alert")
      .filter({ hasText: /can't be reached/i })
      .waitFor();
    await page.unroute("**/login");
    await press(page, /^sign in$/i);
    await heading(page, /products/i).waitFor();
  });

  test("such as one that never comes is given up, and the next try works", async () => {
    const { email } = await newAmbassador();
    const { page } = await browser.newPerson();
    // A hundredth of the time, a third of a second, until the first is given up.
    await page.addInitScript(`{
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      window.haste = 100;
      AbortSignal.timeout = (ms) => timeout(ms / window.haste);
    }`);
    await page.goto("/sign-in");
    await textbox(page, "E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    const givenUp: Request[] = [];
    page.on("requestfailed", (request) => void givenUp.push(request));
    await page.route("**/login", () => new Promise(() => {}));
    await press(page, /^sign in$/i);
    await page
      .getByRole("alert")
      .filter({ hasText: /can't be reached/i })
      .waitFor();
    expect(givenUp.map((request) => request.failure()?.errorText)).toContain("net::ERR_ABORTED");
    await page.evaluate("window.haste = 1");
    await page.unroute("**/login");
    await press(page, /^sign in$/i);
    await heading(page, /products/i).waitFor();
  });
});
