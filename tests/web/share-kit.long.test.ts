import { buffer } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import jsqr from "jsqr";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

const picture = z.object({ pixels: z.array(z.number()), width: z.int(), height: z.int() });

/** What a reader makes of a picture that is in a file. */
async function read(page: Page, file: Buffer, kind: string): Promise<string | undefined> {
  const address = `data:image/${kind};base64,${file.toString("base64")}`;
  const found = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    await image.decode();
    // Large enough to be read, and small enough to be handed over.
    const canvas = new OffscreenCanvas(240, 240);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0, 240, 240);
    return { pixels: [...context.getImageData(0, 0, 240, 240).data], width: 240, height: 240 };
  })()`);
  const { pixels, width, height } = z.parse(picture, found);
  return jsqr.default(new Uint8ClampedArray(pixels), width, height)?.data;
}

test("a link's kit has texts that say that it is paid for, codes that lead to it, and pictures to save", async () => {
  const [product, ambassador] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador("Amara", "Obi")]);
  const { url } = await newLink(ambassador, [product.id]);
  const { page } = await browser.newPerson({ as: ambassador.client });
  await page.goto("/links");
  await page.getByRole("button", { name: `QR code of ${product.title}` }).click();
  const dialog = page.getByRole("dialog");
  for (const channel of ["For a post", "For a message", "Where there is little room"]) {
    await dialog.getByRole("button", { name: `Copy the text: ${channel}` }).click();
    const text = z.parse(z.string(), await page.evaluate("navigator.clipboard.readText()"));
    expect(text).toMatch(/^Paid link · /);
    expect(text).toContain(url);
    expect(text).toContain(product.title);
  }
  for (const [name, kind] of [
    ["QR code as PNG", "png"],
    ["QR code as SVG", "svg+xml"],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name }).click()]);
    expect(download.suggestedFilename()).toBe(`qr-code.${kind.slice(0, 3)}`);
    const file = await buffer(await download.createReadStream());
    // Nothing in it is fetched from anywhere.
    expect(file.toString("latin1")).not.toMatch(/href="http/);
    expect(await read(page, file, kind)).toBe(url);
  }
  const save = dialog.getByRole("link", { name: `Save the picture of ${product.title}` });
  expect(await save.getAttribute("download")).toBe(product.title);
});
