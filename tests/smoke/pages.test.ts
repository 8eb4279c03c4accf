import { describe, expect, test } from "@jest/globals";
import { immutableCache, revalidatedCache, siteHeaders, uncachedPage } from "../../shared/site/headers.ts";
import { Client, type Reply } from "../contract/support/client.ts";
import { isHttps } from "./support/address.ts";

const anyone = new Client();
/** A page of each area, and its status; each area is a document of its own. */
const pages: [string, number][] = [
  ["/", 200],
  ["/admin", 200],
  ["/c/0000000000000000/success", 200],
  ["/c/0000000000000000", 404],
];

const headersIn = ({ headers }: Reply) =>
  Object.fromEntries(Object.keys(siteHeaders).map((name) => [name, headers.get(name)]));
const filesNamedIn = ({ body }: Reply) =>
  [...String(body).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file = ""]) => file);

describe.each(pages)("the page %s", (page, status) => {
  test("comes with its shop and its security headers, and is asked for again each time", async () => {
    const reply = await anyone.get(page);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("content-type")).toContain("text/html");
    expect(reply.body).toContain('<script type="application/json" id="shop">');
    expect(reply.headers.get("cache-control")).toBe(status === 200 ? revalidatedCache : uncachedPage);
    expect(headersIn(reply)).toEqual(siteHeaders);
  });

  test("names files that are there, and that never change", async () => {
    const files = filesNamedIn(await anyone.get(page));
    expect(files.some((file) => file.endsWith(".js"))).toBe(true);
    for (const file of files) {
      const { status, headers } = await anyone.get(file);
      expect([file, status, headers.get("cache-control")]).toEqual([file, 200, immutableCache]);
    }
  });
});

test("each area has a document of its own", async () => {
  const documents = await Promise.all(pages.slice(0, 3).map(async ([page]) => (await anyone.get(page)).body));
  expect(new Set(documents).size).toBe(3);
});

test("a file that is not there is missing, and no page", async () => {
  expect((await anyone.get("/there-is-no-such-file.js")).status).toBe(404);
});

(isHttps ? test : test.skip)("a page that is asked for without TLS leads to itself with TLS", async () => {
  const { status, headers } = await new Client(anyone.base.replace(/^https:/, "http:")).get("/admin");
  expect([301, 302, 307, 308]).toContain(status);
  expect(headers.get("location")).toBe(`${anyone.base}/admin`);
});
