import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, eventually } from "../contract/support/client.ts";
import { owner } from "../contract/support/people.ts";
import { stage } from "../contract/support/shop.ts";
import { pngOf } from "../support/picture.ts";
import { desktop, phone, useBrowser } from "./support/browser.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();
const path = "/api/admin/settings";
const read = async (admin: Client) => admin.read(path, readSettings.answer.body);

let admin: Client;
let before: Awaited<ReturnType<typeof read>>;

beforeAll(async () => {
  admin = await owner();
  before = await read(admin);
  // Without the demo's logo.
  const { logoUrl: _logo, ...brand } = before.brand;
  expect((await admin.put(path, { brand })).status).toBe(200);
});

/** The other tests' shop is as it was. */
afterAll(async () => {
  const { version: _version, currency: _currency, ...sections } = before;
  await admin.put(path, sections);
  await eventually(async () => {
    const html = await (await fetch(`${admin.base}/`)).text();
    if (!html.includes(`<title>${before.brand.name.replaceAll("&", "&amp;")}</title>`))
      throw new Error("The pages have another name yet.");
  });
});

const form = (page: Page, name: string) => page.getByRole("form", { name, exact: true });
const save = (page: Page, name: string) => form(page, name).getByRole("button", { name: "Save" }).click();
async function open(viewport = desktop) {
  const person = await browser.newPerson({ as: admin, viewport });
  await person.page.goto("/admin/settings");
  await form(person.page, "Brand").waitFor();
  return person;
}

describe("the owner's settings", () => {
  test("show the brand as it would look, and every page has it once it is saved", async () => {
    const { code } = await stage();
    const { page } = await open();
    const brand = form(page, "Brand");
    await brand.getByRole("textbox", { name: "Name of the shop" }).fill("Blue Door");
    await brand.getByRole("textbox", { name: "Colour" }).fill("#ffd400");
    const preview = page.locator(".brand-preview");
    await preview.getByText("Blue Door").waitFor();
    const ground = () => preview.locator(".brand-preview-button").evaluate((it) => it.style.background);
    await eventually(async () => expect(await ground()).toBe("rgb(255, 212, 0)"));
    await save(page, "Brand");
    await page.getByText("Saved: Brand").waitFor();
    const { page: buyers } = await browser.newPerson();
    await eventually(async () => {
      await buyers.goto(`/c/${code}`);
      await buyers.getByRole("banner").getByText("Blue Door").waitFor({ timeout: 2_000 });
    });
  });

  test.each([
    ["Programme", "Commission, percent", "101", /0 to 100/],
    ["Programme", "Days until a commission is payable", "a month", /whole number of days/],
    ["Payouts", "Smallest payout", "little", /amount such as/],
    ["Legal pages", "Privacy", "our page", /https/],
    ["Contact", "E-mail address", "us", /e-mail address/],
  ])("of %s with %s as %j are refused at that field", async (section, label, typed, message) => {
    const { page } = await open();
    const field = form(page, section).getByRole("textbox", { name: label });
    await field.fill(typed);
    await save(page, section);
    await expectWrong(field, message, { typed });
  });

  test("that are legal pages and a contact lead buyers there, without moving anything", async () => {
    const { code } = await stage();
    const { page } = await open();
    await form(page, "Legal pages").getByRole("textbox", { name: "Privacy" }).fill("https://door.example/privacy");
    await save(page, "Legal pages");
    await page.getByText("Saved: Legal pages").waitFor();
    await form(page, "Contact").getByRole("textbox", { name: "E-mail address" }).fill("hello@door.example");
    await save(page, "Contact");
    await page.getByText("Saved: Contact").waitFor();
    const { page: buyers } = await browser.newPerson();
    await eventually(async () => {
      await buyers.goto(`/c/${code}`);
      const links = buyers.getByRole("navigation", { name: "About the shop" }).getByRole("link");
      await links.nth(1).waitFor({ timeout: 2_000 });
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
        "https://door.example/privacy",
        "mailto:hello@door.example",
      ]);
    });
  });

  test("that say what the law calls a recommendation begin the texts that ambassadors share", async () => {
    const { ambassador } = await stage();
    const { page } = await open();
    const begin = form(page, "Legal pages").getByRole("textbox", { name: "What recommendations begin with" });
    await begin.fill("Anzeige");
    await save(page, "Legal pages");
    await page.getByText("Saved: Legal pages").waitFor();
    const { page: theirs } = await browser.newPerson({ as: ambassador.client });
    await eventually(async () => {
      await theirs.goto("/links");
      await theirs.getByRole("button", { name: /^QR code of/ }).click();
      await theirs
        .getByText(/^Anzeige · /)
        .first()
        .waitFor({ timeout: 2_000 });
    });
    expect(await theirs.getByText(/^Paid link · /).count()).toBe(0);
  });

  test("that are not saved yet are not left without a word", async () => {
    const { page } = await open();
    await form(page, "Payouts").getByRole("combobox", { name: "When you pay" }).selectOption("monthly");
    await page.getByRole("link", { name: "Orders" }).first().click();
    const dialog = page.getByRole("dialog", { name: /leave without saving/i });
    await dialog.getByRole("button", { name: "Stay here" }).click();
    await save(page, "Payouts");
    await page.getByText("Saved: Payouts").waitFor();
    await page.getByRole("link", { name: "Orders" }).first().click();
    await page.getByRole("heading", { name: "Orders" }).waitFor();
    expect((await read(admin)).payouts.schedule).toBe("monthly");
  });
});

const asFile = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const chosen = (page: Page) => page.locator('input[type="file"]');
const address = (page: Page) => form(page, "Brand").getByRole("textbox", { name: "Address of the logo" });

describe.each([
  ["a desktop", desktop, "#1b5e8c"],
  ["a phone", phone, "#2b8a3e"],
])("on %s an owner", (_what, viewport, color) => {
  test("changes colour and logo, and a buyer sees them; without the logo, the first letter again", async () => {
    const { code } = await stage();
    const { page } = await open(viewport);
    await form(page, "Brand").getByRole("textbox", { name: "Colour" }).fill(color);
    await chosen(page).setInputFiles(asFile("door.png", "image/png", pngOf(color)));
    const preview = page.locator(".brand-preview img");
    await preview.waitFor();
    const logoUrl = await address(page).inputValue();
    expect(logoUrl).toMatch(/^\/logos\/[0-9a-f]{32}\.png$/);
    expect(await preview.getAttribute("src")).toBe(logoUrl);
    await save(page, "Brand");
    await page.getByText("Saved: Brand").waitFor();

    const { page: buyers } = await browser.newPerson({ viewport });
    await eventually(async () => {
      await buyers.goto(`/c/${code}`);
      const logo = buyers.getByRole("banner").locator(`img[src="${logoUrl}"]`);
      await logo.waitFor({ timeout: 2_000 });
      expect(await logo.evaluate((it) => Reflect.get(it, "naturalWidth"))).toBe(64);
    });
    const shop = await buyers.locator("#shop").textContent();
    expect(JSON.parse(shop ?? "")).toMatchObject({ color, logoUrl });

    await form(page, "Brand").getByRole("button", { name: "Remove the logo" }).click();
    await page.locator(".brand-preview .monogram").waitFor();
    await save(page, "Brand");
    await eventually(async () => {
      await buyers.goto(`/c/${code}`);
      await buyers.getByRole("banner").locator(".monogram").waitFor({ timeout: 2_000 });
    });
  });
});

describe("a file that can be no logo", () => {
  test.each([
    ["an SVG", asFile("logo.svg", "image/svg+xml", Buffer.from("<svg/>")), /neither a PNG, a JPEG nor a WebP/],
    ["a page that says it is a PNG", asFile("a.png", "image/png", Buffer.from("<html>")), /neither a PNG/],
    ["too large a file", asFile("a.png", "image/png", Buffer.concat([pngOf("#123456")], 600_000)), /more than 512 KB/],
    ["too small a picture", asFile("a.png", "image/png", pngOf("#123456", 4)), /16 to 2,048 pixels/],
    ["half a picture", asFile("a.png", "image/png", pngOf("#123456").subarray(0, 70)), /damaged/],
  ])("such as %s is refused where one looks, and the logo stays", async (_what, file, message) => {
    const { page } = await open();
    await chosen(page).setInputFiles(file);
    await expectWrong(address(page), message, { typed: "", hasFocus: false });
    expect((await read(admin)).brand.logoUrl).toBeUndefined();
  });

  test("does not keep a better one from being dropped after it", async () => {
    const { page } = await open();
    await chosen(page).setInputFiles(asFile("logo.svg", "image/svg+xml", Buffer.from("<svg/>")));
    await page.getByText(/neither a PNG/).waitFor();
    const picture = pngOf("#5f3dc4").toString("base64");
    // In the browser's own words: Node knows no DataTransfer.
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob("${picture}"), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], "door.png", { type: "image/png" }));
      return data;
    })()`);
    await page.getByRole("group", { name: "Logo" }).dispatchEvent("drop", { dataTransfer: dropped });
    await page.locator(".brand-preview img").waitFor();
    expect(await page.getByText(/neither a PNG/).count()).toBe(0);
    // It is saved by nobody, and so is nobody's.
    expect((await read(admin)).brand.logoUrl).toBeUndefined();
  });
});

describe("settings that somebody else saved meanwhile", () => {
  async function clash() {
    const person = await open();
    person.expect(/status of 412/);
    const { page } = person;
    const { programme } = await read(admin);
    await admin.put(path, { programme: { ...programme, holdDays: programme.holdDays === 7 ? 8 : 7 } });
    await form(page, "Programme").getByRole("textbox", { name: "Commission, percent" }).fill("12.5");
    await save(page, "Programme");
    const dialog = page.getByRole("dialog", { name: /somebody else changed/i });
    await dialog.getByText("12.5%").waitFor();
    return { page, dialog };
  }

  test("are seen beside one's own, which can be kept", async () => {
    const { page, dialog } = await clash();
    await dialog.getByRole("button", { name: "Keep mine" }).click();
    await page.getByText("Saved: Programme").waitFor();
    expect((await read(admin)).programme.rateBps).toBe(1_250);
  });

  test("or are taken, and one goes on from there", async () => {
    await admin.put(path, { programme: before.programme });
    const { page, dialog } = await clash();
    await dialog.getByRole("button", { name: "Take what was saved" }).click();
    await dialog.waitFor({ state: "hidden" });
    const rate = form(page, "Programme").getByRole("textbox", { name: "Commission, percent" });
    expect(await rate.inputValue()).toBe(String(before.programme.rateBps / 100));
    await rate.fill("11");
    await save(page, "Programme");
    await page.getByText("Saved: Programme").waitFor();
    expect((await read(admin)).programme.rateBps).toBe(1_100);
  });
});
