/**
 * `npm run pictures`: draws the README's pictures again, from a fresh demo shop, into docs/pictures. Small on purpose:
 * WebP, which the browser itself makes of its screenshots.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { ambassadors, owner } from "../../infra/local/demo/catalogue.ts";
import { runCommand } from "../../infra/terminal/run.ts";
import { say } from "../../infra/terminal/screen.ts";
import { startLocalRun } from "../contract/support/local-run.ts";
import { findChromium, launchArguments } from "./support/chromium.ts";

/** Runs in the browser, hence as text: the tests' own types know of no document. */
const toWebp = `async (png) => {
  const image = new Image();
  image.src = png;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.85);
}`;

const spec = {
  script: "pictures",
  summary: "Draws the README's pictures again, from a fresh demo shop, into docs/pictures.",
  flags: {},
};
const folder = join(import.meta.dirname, "../../docs/pictures");

await runCommand(spec, async () => {
  const data = mkdtempSync(join(tmpdir(), "herald-pictures-"));
  const run = await startLocalRun(data);
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    await takeAll(browser, run.url);
  } finally {
    await browser.close();
    await run.stop();
    rmSync(data, { recursive: true, force: true });
  }
  say("docs/pictures has them.");
  return 0;
});

async function takeAll(browser: Browser, url: string): Promise<void> {
  const ambassador = await personIn(browser, "light");
  await signIn(ambassador, `${url}/sign-in`, ambassadors[0]?.email ?? "");
  for (const title of ["Arc headphone stand", "Dune ceramic vase"]) {
    await ambassador.getByRole("checkbox", { name: title }).check();
  }
  await keep(ambassador, "products");
  await ambassador.getByRole("button", { name: "Create link" }).click();
  await ambassador.getByRole("img", { name: "QR code of the link" }).waitFor();
  await keep(ambassador, "first-sale");
  const link = await ambassador.getByRole("link", { name: "Open the page" }).getAttribute("href");
  await ambassador.goto(new URL("/rankings", url).href);
  await ambassador.emulateMedia({ colorScheme: "dark" });
  await keep(ambassador, "rankings");

  const buyer = await personIn(browser, "light");
  await buyer.goto(new URL(link ?? "", url).href);
  for (const title of ["Arc headphone stand", "Dune ceramic vase"]) {
    await buyer.getByRole("button", { name: `Add ${title}` }).click();
  }
  await buyer.getByLabel("First name").fill("Clara");
  await buyer.getByLabel("Last name").fill("Weidmann");
  await keep(buyer, "buyer");

  const admin = await personIn(browser, "light");
  await signIn(admin, `${url}/admin/sign-in`, owner.email);
  await admin.getByRole("button", { name: "Hide" }).click();
  await admin.locator(".recharts-bar-rectangle").first().waitFor();
  await keep(admin, "owner");
}

async function personIn(from: Browser, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await from.newContext({
    colorScheme,
    viewport: { width: 1180, height: 780 },
    locale: "en-IE",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: /Products|Home/ }).waitFor();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  const png = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
  const blank = await page.context().newPage();
  const webp = await blank.evaluate<string>(`(${toWebp})(${JSON.stringify(png)})`);
  await blank.close();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp.split(",")[1] ?? "", "base64"));
}
