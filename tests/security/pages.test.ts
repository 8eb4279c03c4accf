import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { hostileShopName } from "./support/global-setup.ts";
import { sendBytes } from "./support/raw.ts";

/** Every area's document, with markup wherever an address has room for it. */
const markup = encodeURIComponent(`"><script>alert(1)</script>`);
const paths = ["/", "/admin", "/c/0000000000000000"].flatMap((area) => [
  area,
  `${area}?q=${markup}&next=${markup}`,
  `${area.replace(/\/$/, "")}/${markup}`,
  `${area.replace(/\/$/, "")}/success?order=${markup}&session=${markup}`,
  `${area}?__proto__[x]=${markup}`,
]);
const scripts = (html: string) => [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];

/** The page of a link that is none. */
const isNoLink = (path: string) => /^\/c\/[^/]+$/.test(path.split("?")[0] ?? "");

test.each(paths)("the page %s has its own files' scripts only, and nothing of its address", async (path) => {
  const { status, headers, body } = await sendBytes("GET", path);
  expect([status, headers["content-type"], headers["x-content-type-options"]]).toEqual([
    isNoLink(path) ? 404 : 200,
    "text/html; charset=utf-8",
    "nosniff",
  ]);
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(body).not.toContain("alert(1)");
  expect(body).not.toMatch(/\son\w+=|javascript:|<base|<iframe/i);
  const [data, ...others] = scripts(body).sort(
    ([, a = ""], [, b = ""]) => Number(a.includes("src=")) - Number(b.includes("src=")),
  );
  expect(data?.[1]).toBe(' type="application/json" id="shop"');
  expect(others.length).toBeGreaterThan(0);
  for (const [, attributes, text] of others) {
    expect(attributes).toMatch(/ src="\/assets\/[\w.-]+\.js"/);
    expect(text).toBe("");
  }
});

test.each(["/", "/admin", "/c/0000000000000000"])(
  "the shop's name leaves neither the data block of %s nor its title",
  async (path) => {
    const { body } = await sendBytes("GET", path);
    const [, block = ""] = /<script type="application\/json" id="shop">(.*?)<\/script>/s.exec(body) ?? [];
    expect(z.parse(z.looseObject({ name: z.string() }), JSON.parse(block)).name).toBe(hostileShopName);
    expect(block).not.toContain("<");
    expect(body).not.toContain('alert("shop")</script>');
    expect(body).toMatch(/<title>(This link leads nowhere · )?&lt;\/script&gt;&lt;script&gt;alert\(&quot;shop&quot;\)/);
  },
);

test("a path that leads out of the site finds none of the machine's files", async () => {
  const ways = [
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%5c..%5cpackage.json",
  ];
  const more = ["/demo/..%2f..%2fcatalogue.ts", "/.git/config", "/.herald/secrets.json", "/assets/%00", "//etc/passwd"];
  for (const path of [...ways, ...more, "/web/build.ts", "/secrets.json", "/index.html%00.js"]) {
    const { body, status } = await sendBytes("GET", path);
    const isPage = body.startsWith("<!doctype html>");
    expect([path, isPage || [400, 404].includes(status)]).toEqual([path, true]);
    expect(body).not.toMatch(/"dependencies"|root:x:|webhookSecret|repositoryformatversion/);
  }
});
