import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { previewEmail } from "../../shared/contract/emails.ts";
import { uploadLogo } from "../../shared/contract/logos.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { type Client, eventually } from "../contract/support/client.ts";
import { owner } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { pngOf } from "../support/picture.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const settingsPath = "/api/admin/settings";
const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;
let brand: Awaited<ReturnType<typeof read>>["brand"];

const read = () => admin.read(settingsPath, readSettings.answer.body);
const asked = (picture: Buffer) => admin.post("/api/admin/logos", { picture: picture.toString("base64") });
async function upload(picture: Buffer) {
  const { status, body } = await asked(picture);
  expect(status).toBe(201);
  return uploadLogo.answer.body.parse(body);
}

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  admin = await owner();
  brand = (await read()).brand;
});
afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

describe("a logo that an owner uploads", () => {
  test("lies on the shop's site under a name that is its content's, as what it is, for ever", async () => {
    const picture = pngOf("#1b5e8c");
    const { logoUrl, ...sides } = await upload(picture);
    expect(sides).toEqual({ width: 64, height: 64 });
    expect(logoUrl).toMatch(/^\/logos\/[0-9a-f]{32}\.png$/);
    const response = await fetch(admin.base + logoUrl);
    expect([response.status, Buffer.from(await response.arrayBuffer()).equals(picture)]).toEqual([200, true]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    expect((await upload(picture)).logoUrl).toBe(logoUrl);
    expect((await upload(pngOf("#8c1b5e"))).logoUrl).not.toBe(logoUrl);
  });

  test("is the shop's once it is saved: on its pages, in its e-mails; and the one before is still there", async () => {
    const first = await upload(pngOf("#2b8a3e"));
    const second = await upload(pngOf("#5f3dc4"));
    for (const { logoUrl } of [first, second]) {
      const { version } = await read();
      const reply = await admin.put(settingsPath, { brand: { ...brand, logoUrl } });
      expect([reply.status, reply.body]).toEqual([200, expect.objectContaining({ version: version + 1 })]);
    }
    await eventually(async () => {
      const html = await (await fetch(`${admin.base}/c/anything`)).text();
      expect(html).toContain(`<link rel="icon" href="${second.logoUrl}">`);
    });
    const { html } = await admin.read("/api/admin/emails/order-buyer", previewEmail.answer.body);
    expect(html).toMatch(new RegExp(`src="https?://[^"]+${second.logoUrl}"`));
    expect((await fetch(admin.base + first.logoUrl)).status).toBe(200);
  });

  test("that no owner uploaded is nowhere", async () => {
    const response = await fetch(`${admin.base}/logos/${"0".repeat(32)}.png`);
    expect(response.status).toBe(404);
  });
});
