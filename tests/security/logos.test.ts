import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { uploadLogo } from "../../shared/contract/logos.ts";
import { logoLimits } from "../../shared/domain/picture.ts";
import type { Client } from "../contract/support/client.ts";
import { owner } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { pngOf } from "../support/picture.ts";
import { noPictures, script } from "./support/no-pictures.ts";
import { sendBytes } from "./support/raw.ts";

const path = "/api/admin/logos";
let admin: Client;

beforeAll(async () => {
  admin = await owner();
});

const upload = (content: Buffer | string, client = admin) =>
  client.post(path, { picture: Buffer.from(content as string, "latin1").toString("base64") });
const refusal = z.object({
  code: z.literal("invalid_request"),
  errors: z.array(z.object({ path: z.string(), code: z.string() })),
});

test.each(noPictures(logoLimits))("%s is no logo, and is told so at its field", async (_what, content, reason) => {
  const { status, body } = await upload(content);
  expect([status, refusal.parse(body)]).toEqual([
    400,
    { code: "invalid_request", errors: [{ path: "picture", code: `picture_${reason}` }] },
  ]);
});

test("one byte more than a logo may have is too much, and so is a body that could hold it many times", async () => {
  const { bytes } = logoLimits;
  const padded = (length: number) => Buffer.concat([pngOf("#1b5e8c")], length);
  expect((await upload(padded(bytes))).status).toBe(201);
  const { status, body } = await upload(padded(bytes + 1));
  expect([status, refusal.parse(body).errors]).toEqual([400, [{ path: "picture", code: "picture_too_large" }]]);
  expect((await upload(padded(2 * bytes))).status).toBe(413);
});

test("of a file that is a picture and something else, the picture alone is kept", async () => {
  const picture = pngOf("#1b5e8c");
  for (const rest of [script, "PK\x03\x04archive", "%PDF-1.7"]) {
    const { body } = await upload(Buffer.concat([picture, Buffer.from(rest)]));
    const { logoUrl } = uploadLogo.answer.body.parse(body);
    const kept = Buffer.from(await (await fetch(admin.base + logoUrl)).arrayBuffer());
    expect(kept.equals(picture)).toBe(true);
  }
});

test("what is served is a picture whatever is asked of it: typed, never sniffed, never a document of the site's", async () => {
  const { body } = await upload(pngOf("#1b5e8c"));
  const { headers } = await fetch(admin.base + uploadLogo.answer.body.parse(body).logoUrl, {
    headers: { accept: "text/html" },
  });
  expect(headers.get("content-type")).toBe("image/png");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("script-src 'self'");
});

test("neither name, type nor place can be chosen", async () => {
  const picture = pngOf("#1b5e8c").toString("base64");
  for (const more of [{ name: "../index.html" }, { key: "index.html" }, { type: "text/html" }, { kind: "html" }]) {
    const { status, body } = await admin.post(path, { picture, ...more });
    expect([status, refusal.parse(body).errors]).toEqual([
      400,
      Object.keys(more).map((path) => ({ path, code: "unknown_field" })),
    ]);
  }
});

test("nothing else of the bucket is read where the logos are, by whatever way", async () => {
  const ways = ["../templates/index.html", "..%2ftemplates%2findex.html", "%2e%2e/templates/index.html"];
  for (const way of [...ways, `${"0".repeat(32)}.png%2f..%2f..%2fherald.log`, ".png", "x.html", "%00.png"]) {
    const { status, body } = await sendBytes("GET", `/logos/${way}`);
    expect([way, status === 200 && body.includes("<!--shop-->")]).toEqual([way, false]);
    expect([way, status < 500]).toEqual([way, true]);
  }
});

test("nobody but an owner uploads: no other role, nobody signed out, no other site, and no form", async () => {
  const content = pngOf("#1b5e8c");
  const { client } = await newMember(admin, "manager");
  expect((await upload(content, client)).status).toBe(403);
  const body = JSON.stringify({ picture: content.toString("base64") });
  const json = { "content-type": "application/json" };
  expect((await sendBytes("POST", path, { headers: json, body })).status).toBe(401);
  expect((await admin.sendRaw("POST", path, body, { ...json, origin: "https://evil.example" })).status).toBe(403);
  for (const type of ["multipart/form-data; boundary=x", "image/png", "text/plain"])
    expect((await admin.sendRaw("POST", path, body, { "content-type": type })).status).toBe(415);
});
