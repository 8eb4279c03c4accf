import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Client } from "../contract/support/client.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { owner } from "../contract/support/people.ts";

test("a line break in a name or an address for e-mails is refused, so that no header begins there", async () => {
  const sound = {
    firstName: "Eve",
    lastName: "Adams",
    email: `${randomUUID()}@nobody.example`,
    password: "a long enough phrase",
  };
  const breaks = ["\r\nBcc: eve@evil.example", "\nX: y", "\rX: y", "\u0000", "\u0085", "\u001b[31m"];
  const addresses = [
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "<a@b.example>",
    "a b@c.example",
    '"a"<b@c.example>',
    "a@b",
    "@b.example",
  ];
  for (const bad of breaks) {
    for (const field of ["firstName", "lastName", "email"] as const) {
      const reply = await new Client().post("/api/ambassador/register", {
        ...sound,
        [field]: `${sound[field].slice(0, 5)}${bad}x`,
      });
      expect([field, bad, reply.status]).toEqual([field, bad, 400]);
    }
  }
  for (const email of addresses) {
    expect([email, (await new Client().post("/api/ambassador/register", { ...sound, email })).status]).toEqual([
      email,
      400,
    ]);
  }
});

test("a picture's address is https or a path of the site, and nothing that could run or leave its attribute", async () => {
  const admin = await owner();
  const schemes = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "http://x.example/a.png",
  ];
  const tricks = [
    "//evil.example/a.png",
    "/\\evil.example/a.png",
    "\\\\evil",
    'https://x.example/"onerror="a',
    "https://x.example/a b",
  ];
  const more = [
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://x",
    " javascript:x",
    "java\tscript:x",
    "https:x",
    "https://",
    "",
    "mug.svg",
  ];
  for (const imageUrl of [...schemes, ...tricks, ...more]) {
    const body = { title: "Thing", description: "A thing.", imageUrl, priceMinor: 100 };
    const { status } = await admin.post("/api/admin/products", body);
    expect([imageUrl, status]).toEqual([imageUrl, 400]);
  }
});

test("no route answers HTML or a table to open elsewhere: all is JSON, and there is no export to put formulas in", async () => {
  const known = operations(await readDocument());
  expect(known.filter(({ path }) => /csv|export|download|xls/i.test(path))).toEqual([]);
  const { headers } = await (await owner()).send("GET", "/api/admin/orders", undefined, {
    accept: "text/csv, text/html",
  });
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
});
