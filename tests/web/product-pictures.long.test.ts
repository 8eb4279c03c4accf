import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { productAnswer } from "../../shared/contract/products.ts";
import { pictureIn, productPictureLimits } from "../../shared/domain/picture.ts";
import { maxPictures, picturesOf, smallPictureOf } from "../../shared/domain/product-pictures.ts";
import { type Client, eventually } from "../contract/support/client.ts";
import { newProduct, owner, takeDownProducts } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { pngOf } from "../support/picture.ts";
import { useBrowser } from "./support/browser.ts";
import { expectWrong } from "./support/fields.ts";
import { hasFocus, pressOn } from "./support/keyboard.ts";

const browser = useBrowser();
const colors = ["#1b5e8c", "#b4441f", "#2b8a3e"] as const;
const listOfProducts = z.object({ items: z.array(productAnswer) });
let admin: Client;

beforeAll(async () => {
  admin = await owner();
});
afterAll(takeDownProducts);

const file = (name: string, buffer: Buffer, mimeType = "image/png") => ({ name, mimeType, buffer });
const field = (page: Page) => page.getByRole("group", { name: "Pictures" });
const chosen = (page: Page) => field(page).locator('input[type="file"]');
const rows = (page: Page) => field(page).getByRole("listitem");
const button = (page: Page, name: string) => field(page).getByRole("button", { name, exact: true });
const address = (page: Page) => page.getByRole("textbox", { name: "Picture address" });
const inOrder = (page: Page) =>
  rows(page)
    .locator("img")
    .evaluateAll((all) => all.map((it) => it.getAttribute("src")));

async function open(path = "/admin/products/new", as = admin) {
  const person = await browser.newPerson({ as });
  await person.page.goto(path);
  await field(person.page).waitFor();
  return person;
}

/** A product with some pictures by their address, which the laptop has. */
async function withPictures(...names: string[]) {
  const { id, title } = await newProduct(admin, 2_000);
  await admin.put(`/api/admin/products/${id}`, { moreImageUrls: names.map((name) => `/demo/${name}.svg`) });
  return { id, title };
}
const read = (id: string) => admin.read(`/api/admin/products/${id}`, productAnswer);

/** A file that a browser holds, in its own words: Node knows no DataTransfer. */
const transfer = (picture: Buffer) => `(() => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob("${picture.toString("base64")}"), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], "picture.png", { type: "image/png" }));
    return data;
  })()`;
const drop = async (page: Page, picture: Buffer) =>
  field(page).dispatchEvent("drop", { dataTransfer: await page.evaluateHandle(transfer(picture)) });
const paste = (page: Page, picture: Buffer) =>
  page.evaluate(
    `document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: ${transfer(picture)}, cancelable: true }))`,
  );

describe("pictures of a product", () => {
  test("are chosen as files, made smaller, put in order by keyboard, and the product's once it is saved", async () => {
    const { page } = await open();
    const title = `Vase ${randomUUID()}`;
    await page.getByRole("textbox", { name: "Title" }).fill(title);
    await page.getByRole("textbox", { name: "Description" }).fill("Round.");
    await page.getByRole("textbox", { name: "Price", exact: true }).fill("12.50");
    await chosen(page).setInputFiles([
      file("large.png", pngOf(colors[0], 2_000)),
      file("little.png", pngOf(colors[1], 100)),
    ]);
    await eventually(async () => expect(await rows(page).count()).toBe(2));
    const [large = "", little = ""] = await inOrder(page);
    await pressOn(page, button(page, "Move picture 2 forward"));
    await field(page).getByText("It is the main picture now").waitFor({ state: "attached" });
    expect(await inOrder(page)).toEqual([little, large]);
    // The button that was pressed is off where there is nothing before: its neighbour has the focus.
    await eventually(async () => expect(await hasFocus(button(page, "Move picture 1 back"))).toBe(true));
    await page.getByRole("button", { name: "Add product" }).click();
    await page.getByText(`${title} was added`).waitFor();
    const { items } = await admin.read(`/api/admin/products?search=${title.slice(5)}`, listOfProducts);
    const urls = picturesOf(items[0] ?? { imageUrl: "" });
    expect(urls.map(smallPictureOf)).toEqual([little, large]);
    const sides = async (url: string) => {
      const bytes = new Uint8Array(await (await fetch(admin.base + url)).arrayBuffer());
      return pictureIn(bytes, productPictureLimits);
    };
    const [main = "", further = ""] = urls;
    const found = await Promise.all([further, smallPictureOf(further), main, smallPictureOf(main)].map(sides));
    expect(found).toEqual(
      [1_600, 640, 100, 100].map((side) => expect.objectContaining({ kind: "jpeg", width: side, height: side })),
    );
  });

  test("are dropped or pasted, the same one once", async () => {
    const { page } = await open();
    await drop(page, pngOf(colors[0]));
    await eventually(async () => expect(await rows(page).count()).toBe(1));
    await paste(page, pngOf(colors[1]));
    await eventually(async () => expect(await rows(page).count()).toBe(2));
    await paste(page, pngOf(colors[1]));
    await field(page).getByRole("alert").filter({ hasText: "This picture is there already." }).waitFor();
    expect(await rows(page).count()).toBe(2);
  });

  test("are removed, and the focus stays in their place", async () => {
    const { id } = await withPictures("lamp", "vase");
    const { page } = await open(`/admin/products/${id}`);
    expect(await inOrder(page)).toEqual(["/demo/mug.svg", "/demo/lamp.svg", "/demo/vase.svg"]);
    await pressOn(page, button(page, "Remove picture 2"));
    await eventually(async () => expect(await hasFocus(button(page, "Remove picture 2"))).toBe(true));
    for (const place of [2, 1]) await button(page, `Remove picture ${place}`).press("Enter");
    await eventually(async () => expect(await hasFocus(button(page, "Choose pictures"))).toBe(true));
    await address(page).fill("/demo/vase.svg");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText(/was saved/).waitFor();
    expect(picturesOf(await read(id))).toEqual(["/demo/vase.svg"]);
  });

  test("are typed as an address, which is added by its button, by Enter, or with the product", async () => {
    const { id } = await withPictures();
    const { page } = await open(`/admin/products/${id}`);
    await address(page).fill("/demo/lamp.svg");
    await button(page, "Add").click();
    await eventually(async () => expect(await rows(page).count()).toBe(2));
    expect([await address(page).inputValue(), await hasFocus(address(page))]).toEqual(["", true]);
    await address(page).fill("/demo/vase.svg");
    await page.keyboard.press("Enter");
    await eventually(async () => expect(await rows(page).count()).toBe(3));
    await address(page).fill("/demo/lamp.svg");
    await page.keyboard.press("Enter");
    await expectWrong(address(page), /there already/, { typed: "/demo/lamp.svg" });
    await address(page).fill("/demo/clock.svg");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText(/was saved/).waitFor();
    const names = ["mug", "lamp", "vase", "clock"];
    expect(picturesOf(await read(id))).toEqual(names.map((name) => `/demo/${name}.svg`));
  });

  test("that can't be read, or are too many, are told by name; the others are taken", async () => {
    const { id } = await withPictures("lamp", "vase", "clock", "tote", "tray");
    const { page } = await open(`/admin/products/${id}`);
    await chosen(page).setInputFiles([
      file("notes.png", Buffer.from("no picture at all")),
      file("a.png", pngOf(colors[0])),
      file("b.png", pngOf(colors[1])),
    ]);
    const told = field(page).getByRole("alert");
    await told.filter({ hasText: "notes.png: this browser can’t read it as a picture." }).waitFor();
    expect(await told.textContent()).toContain(`at most ${maxPictures} pictures`);
    expect(await rows(page).count()).toBe(7);
    await chosen(page).setInputFiles([file("c.png", pngOf(colors[2]))]);
    await eventually(async () => expect(await rows(page).count()).toBe(maxPictures));
    expect(await button(page, "Choose pictures").isDisabled()).toBe(true);
  });

  test("are nobody's to change who only looks", async () => {
    const { id } = await withPictures("lamp");
    const { page } = await open(`/admin/products/${id}`, (await newMember(admin, "viewer")).client);
    expect(await button(page, "Move picture 1 back").isDisabled()).toBe(true);
    await drop(page, pngOf(colors[0]));
    expect(await rows(page).count()).toBe(2);
  });
});
