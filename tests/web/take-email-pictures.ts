/** `npm run pictures:emails`: every e-mail as a picture, light and dark, on a desktop and on a phone, into dist/emails. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { brand } from "../../infra/local/demo/catalogue.ts";
import { runCommand } from "../../infra/terminal/run.ts";
import { say } from "../../infra/terminal/screen.ts";
import { exampleOf } from "../../shared/emails/example.ts";
import { emailKinds } from "../../shared/emails/kinds.ts";
import { findChromium, launchArguments } from "./support/chromium.ts";

const folder = join(import.meta.dirname, "../../dist/emails");
const pictures = join(import.meta.dirname, "../../infra/local/demo/pictures");
const shop = {
  name: brand.name,
  color: brand.color,
  logoUrl: `/demo/${brand.logoFile}`,
  appUrl: "https://shop.example",
  ownerEmail: "owner@shop.example",
  contactEmail: "hello@shop.example",
  imprintUrl: "https://shop.example/imprint",
  privacyUrl: "https://shop.example/privacy",
};
const widths = { desktop: 1_000, phone: 375 };

const spec = {
  script: "pictures:emails",
  summary: "Takes a picture of every e-mail, light and dark, on a desktop and on a phone, into dist/emails.",
  flags: {},
};

await runCommand(spec, async () => {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [device, width] of Object.entries(widths)) await takeAll(browser, colorScheme, device, width);
    }
  } finally {
    await browser.close();
  }
  say("dist/emails has them.");
  return 0;
});

async function takeAll(from: Browser, colorScheme: "light" | "dark", device: string, width: number): Promise<void> {
  const context = await from.newContext({ colorScheme, viewport: { width, height: 700 }, javaScriptEnabled: false });
  const page = await context.newPage();
  // What is in an e-mail's address is drawn from here: nothing is asked of anybody.
  await context.route("https://shop.example/demo/**", (route) =>
    route.fulfill({
      path: join(pictures, new URL(route.request().url()).pathname.split("/").at(-1) ?? ""),
    }),
  );
  const example = exampleOf("eur", ["/demo/vase.svg", "/demo/mug.svg"]);
  for (const [kind, write] of Object.entries(emailKinds)) {
    const { html, text } = write(example, shop);
    await page.setContent(html);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${kind}-${device}-${colorScheme}.png`), fullPage: true });
    writeFileSync(join(folder, `${kind}.html`), html);
    writeFileSync(join(folder, `${kind}.txt`), text);
  }
  await context.close();
}
