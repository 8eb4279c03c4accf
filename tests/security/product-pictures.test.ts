import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { uploadPicture } from "../../shared/contract/pictures.ts";
import { productPictureLimits, smallPictureLimits } from "../../shared/domain/picture.ts";
import { smallPictureOf } from "../../shared/domain/product-pictures.ts";
import type { Client } from "../contract/support/client.ts";
import { owner } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { pngOf } from "../support/picture.ts";
import { noPictures, script } from "./support/no-pictures.ts";
import { sendBytes } from "./support/raw.ts";

const path = "/api/admin/product-pictures";
const [blue, red] = [pngOf("#1b5e8c"), pngOf("#b4441f", 32)];
let admin: Client;

beforeAll(async () => {
  admin = await owner();
});

const inBase64 = (content: Buffer | string) => Buffer.from(content as string, "latin1").toString("base64");
const upload = (picture: Buffer | string, small?: Buffer | string, client = admin) =>
  client.post(path, { picture: inBase64(picture), ...(small !== undefined && { small: inBase64(small) }) });
const refusal = z.object({
  code: z.literal("invalid_request"),
  errors: z.array(z.object({ path: z.string(), code: z.string() })),
});
const bytesAt = async (url: string) => Buffer.from(await (await fetch(admin.base + url)).arrayBuffer());

test.each(noPictures(productPictureLimits))(
  "%s is no picture of a product, nor the small one, and is told so at its field",
  async (_what, content, reason) => {
    const errors = async (reply: ReturnType<typeof upload>) => refusal.parse((await reply).body).errors;
    expect(await errors(upload(content))).toEqual([{ path: "picture", code: `picture_${reason}` }]);
    expect(await errors(upload(blue, content))).toEqual([{ path: "small", code: `picture_${reason}` }]);
  },
);

test("one byte more than a picture may have is too much, of the small one as well, and so is a body that could hold both twice", async () => {
  const padded = (length: number) => Buffer.concat([blue], length);
  const [most, mostSmall] = [productPictureLimits.bytes, smallPictureLimits.bytes];
  expect((await upload(padded(most), padded(mostSmall))).status).toBe(201);
  for (const [picture, small, at] of [
    [most + 1, mostSmall, "picture"],
    [most, mostSmall + 1, "small"],
  ] as const) {
    const { status, body } = await upload(padded(picture), padded(small));
    expect([status, refusal.parse(body).errors]).toEqual([400, [{ path: at, code: "picture_too_large" }]]);
  }
  expect((await upload(padded(2 * most), padded(mostSmall))).status).toBe(413);
});

test("the small one is of the large one's kind: by its name it is served as that", async () => {
  const webp = Buffer.from("RIFF\x1e\0\0\0WEBPVP8L\x11\0\0\0\x2f\x3f\xc0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "latin1");
  expect((await upload(webp)).status).toBe(201);
  const { body } = await upload(blue, webp);
  expect(refusal.parse(body).errors).toEqual([{ path: "small", code: "picture_of_other_kind" }]);
});

test("of files that are pictures and something else, the pictures alone are kept, under their content's name", async () => {
  const first = uploadPicture.answer.body.parse((await upload(blue, red)).body);
  expect(first).toMatchObject({ width: 64, height: 64 });
  expect(first.imageUrl).toMatch(/^\/pictures\/[0-9a-f]{32}\.png$/);
  for (const rest of [script, "PK\x03\x04archive", "%PDF-1.7"]) {
    const withRest = (picture: Buffer) => Buffer.concat([picture, Buffer.from(rest)]);
    const { imageUrl } = uploadPicture.answer.body.parse((await upload(withRest(blue), withRest(red))).body);
    expect(imageUrl).toBe(first.imageUrl);
    expect((await bytesAt(imageUrl)).equals(blue)).toBe(true);
    expect((await bytesAt(smallPictureOf(imageUrl))).equals(red)).toBe(true);
  }
});

test("without a small one, lists have the large one; with another small one it is another picture", async () => {
  const alone = uploadPicture.answer.body.parse((await upload(red)).body).imageUrl;
  const both = uploadPicture.answer.body.parse((await upload(red, blue)).body).imageUrl;
  expect((await bytesAt(smallPictureOf(alone))).equals(red)).toBe(true);
  expect((await bytesAt(smallPictureOf(both))).equals(blue)).toBe(true);
});

test("what is served is a picture whatever is asked of it: typed, never sniffed, kept for a year", async () => {
  const { imageUrl } = uploadPicture.answer.body.parse((await upload(blue, red)).body);
  for (const url of [imageUrl, smallPictureOf(imageUrl)]) {
    const { headers } = await fetch(admin.base + url, { headers: { accept: "text/html" } });
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": expect.stringContaining("script-src 'self'"),
    });
  }
});

test("neither name, type nor place can be chosen", async () => {
  const picture = inBase64(blue);
  for (const more of [{ name: "../index.html" }, { key: "index.html" }, { type: "text/html" }, { kind: "html" }]) {
    const { status, body } = await admin.post(path, { picture, ...more });
    expect([status, refusal.parse(body).errors]).toEqual([
      400,
      Object.keys(more).map((path) => ({ path, code: "unknown_field" })),
    ]);
  }
});

test("nothing else of the bucket is read where the pictures are, by whatever way", async () => {
  const ways = ["../templates/index.html", "..%2ftemplates%2findex.html", "%2e%2e/templates/index.html"];
  for (const way of [...ways, `${"0".repeat(32)}-small.png%2f..%2f..%2fherald.log`, "-small.png", "x.html"]) {
    const { status, body } = await sendBytes("GET", `/pictures/${way}`);
    expect([way, status === 200 && body.includes("<!--shop-->")]).toEqual([way, false]);
    expect([way, status < 500]).toEqual([way, true]);
  }
});

test("nobody uploads but who may change products: a manager does, no viewer, nobody signed out, no other site, no form", async () => {
  const [manager, viewer] = [await newMember(admin, "manager"), await newMember(admin, "viewer")];
  expect((await upload(blue, undefined, manager.client)).status).toBe(201);
  expect((await upload(blue, undefined, viewer.client)).status).toBe(403);
  const body = JSON.stringify({ picture: inBase64(blue) });
  const json = { "content-type": "application/json" };
  expect((await sendBytes("POST", path, { headers: json, body })).status).toBe(401);
  expect((await admin.sendRaw("POST", path, body, { ...json, origin: "https://evil.example" })).status).toBe(403);
  for (const type of ["multipart/form-data; boundary=x", "image/png", "text/plain"])
    expect((await admin.sendRaw("POST", path, body, { "content-type": type })).status).toBe(415);
});
