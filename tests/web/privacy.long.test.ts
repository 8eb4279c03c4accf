import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { siteHeaders } from "../../shared/site/headers.ts";
import { underTest } from "../contract/support/environment.ts";
import { newAmbassador, newLink, owner, password } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { contentIsThere } from "./support/content-is-there.ts";

const browser = useBrowser();

/** All that a script of a page could read and send away. */
const withinReach = (page: Page) =>
  page.evaluate<string>(
    `JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, history.state, location.href])`,
  );

test.each([
  ["an ambassador", "/sign-in", "__Host-herald-ambassador"],
  ["an owner", "/admin/sign-in", "__Host-herald-admin"],
])("no script can reach the session of %s who signed in", async (who, path, cookieName) => {
  const person = who === "an owner" ? underTest().admin : { email: (await newAmbassador()).email, password };
  const { page, context } = await browser.newPerson();
  await page.goto(path);
  await textbox(page, "E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  const cookie = (await context.cookies()).find(({ name }) => name === cookieName);
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
  const seen = await withinReach(page);
  expect(await page.evaluate("document.cookie")).toBe("");
  expect(seen).not.toContain(cookie?.value ?? "no cookie");
  expect(seen).not.toMatch(/eyJ|token|password/i);
  expect(seen).not.toContain(person.password);
});

test("a buyer's data stays in the tab, and is forgotten once the order is paid", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await textbox(page, "First name").fill("Bo");
  await textbox(page, "E-mail").fill("secret@buyer.example");
  expect(await page.evaluate("JSON.stringify({ ...localStorage })")).not.toContain("secret@buyer");
  await page.goto(`/c/${on.code}/success?order=${order.orderId}&session=${order.session}`);
  await page.getByRole("heading", { level: 1, name: /paid/i }).waitFor();
  expect(await withinReach(page)).not.toContain("secret@buyer");
});

test("every document and file carries the site's security headers", async () => {
  const { code } = await stage([1_005]);
  const { page } = await browser.newPerson();
  const expectHeaders = async (path: string, status = 200) => {
    const answer = await page.request.get(path);
    const seen = { path, status: answer.status(), headers: answer.headers() };
    expect(seen).toMatchObject({ path, status, headers: siteHeaders });
    return answer.text();
  };
  const files = new Set(["/demo/mug.svg"]);
  for (const path of ["/", "/sign-in", "/admin", "/admin/orders", `/c/${code}`]) {
    const html = await expectHeaders(path);
    for (const [, file = ""] of html.matchAll(/(?:src|href)="(\/[^"]+\.\w+)"/g)) files.add(file);
  }
  await expectHeaders("/c/0123456789abcdef", 404);
  expect(files.size).toBeGreaterThan(4);
  for (const file of files) await expectHeaders(file);
});

test("no script runs but the site's own files", async () => {
  const { page, expect: announce } = await browser.newPerson();
  announce(/Content Security Policy/, /evil\.example.*csp/);
  await page.goto("/sign-in");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const violations = await page.evaluate<string[]>(`new Promise((resolve) => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      seen.push(effectiveDirective);
      if (seen.length === 3) resolve(seen.sort());
    });
    const script = document.createElement("script");
    script.textContent = "window.stolen = true";
    document.body.append(script);
    const foreign = document.createElement("script");
    foreign.src = "https://evil.example/steal.js";
    document.body.append(foreign);
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.stolen = true");
    image.src = "data:image/png;base64,broken";
    document.body.append(image);
  })`);
  expect(violations).toEqual(["script-src-attr", "script-src-elem", "script-src-elem"]);
  expect(await page.evaluate("window.stolen")).toBeUndefined();
});

test("markup in a product or a name is text in all three areas", async () => {
  const admin = await owner();
  const attack = `<script>window.stolen=1</script>"><img src=x onerror="window.stolen=1">`;
  const ambassador = await newAmbassador(`<b onclick=x>Eve`, `"><svg onload=window.stolen=1>`);
  const { body } = await admin.post("/api/admin/products", {
    title: `Evil ${attack}`,
    description: attack,
    imageUrl: "/demo/mug.svg",
    priceMinor: 1_005,
  });
  const { id } = body as { id: string };
  const { code } = await newLink(ambassador, [id]);
  const visits = [
    {
      as: ambassador.client,
      paths: ["/products", "/links", "/stats", "/earnings", "/rankings", "/profile"],
    },
    {
      as: admin,
      paths: [`/admin/products/${id}`, `/admin/ambassadors/${ambassador.id}`, "/admin/ambassadors", "/admin/products"],
    },
    { paths: [`/c/${code}`] },
  ];
  for (const { paths, ...who } of visits) {
    const { page } = await browser.newPerson(who);
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await contentIsThere(page);
      const harm = await page.evaluate(`[
        window.stolen,
        ...document.querySelectorAll("main script, [onerror], [onload], [onclick], img[src=x]"),
      ].filter(Boolean).map(String)`);
      expect({ path, harm }).toEqual({ path, harm: [] });
    }
    await page.goto(paths.find((path) => /products$|^\/c\//.test(path)) ?? "/");
    await page.getByText("Evil <script>window.stolen=1</script>").first().waitFor();
  }
  await admin.delete(`/api/admin/products/${id}`);
});
