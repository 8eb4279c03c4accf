import { expect, test } from "@jest/globals";
import { stage } from "../../contract/support/shop.ts";
import { useBrowser } from "../support/browser.ts";
import { allScriptsOf, firstScriptsOf, type Script, weightOf } from "../support/built.ts";
import { report } from "../support/figures.ts";

const browser = useBrowser();

/** What the buyer's page may weigh: JavaScript, compressed. */
const maxBytes = 120 * 1024;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

test.each([
  ["buyer's page", "checkout.html"],
  ["page of all picks", "storefront.html"],
])("the first load of a %s is at most 120 KB of JavaScript, compressed", async (what, file) => {
  const { brotli, gzip, plain } = await weightOf(firstScriptsOf(file));
  report(`${what}: ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip, ${kilobytes(plain)} unpacked`);
  expect(brotli).toBeLessThanOrEqual(maxBytes);
  expect(gzip).toBeLessThanOrEqual(maxBytes);
});

test("what is built is the libraries' production code", () => {
  const documents = ["index.html", "admin.html", "checkout.html", "storefront.html"];
  const dev = documents.flatMap(allScriptsOf).filter(({ text }) => text.includes("React keys must be passed directly"));
  expect(dev.map(({ file }) => file)).toEqual([]);
});

/** What stands in the code of the owner's and the ambassadors' pages, and of charts, whatever a minifier does to it. */
const strangers = ["/api/admin", "/api/ambassador", "/api/{scope}", "recharts"];
/** Sentences about fields that no buyer's form has; each stands under its code. */
const unmet = ["not_cursor", "not_month", "no_products", "picture_kind", "common_password", "nothing_to_change"];

test("a buyer never loads what is the owner's, the ambassadors' or a chart's", () => {
  const found = allScriptsOf("checkout.html").flatMap(({ file, text }) =>
    [...strangers, ...unmet].filter((stranger) => text.includes(stranger)).map((stranger) => `${stranger} in ${file}`),
  );
  expect(found).toEqual([]);
});

test("the markers of that are real: the other areas' scripts hold them", () => {
  const others = [...allScriptsOf("admin.html"), ...allScriptsOf("index.html")].map(({ text }) => text).join("");
  expect([...strangers, ...unmet].filter((stranger) => !others.includes(stranger))).toEqual([]);
});

test("charts come to nobody's first load", () => {
  const first = [...firstScriptsOf("admin.html"), ...firstScriptsOf("index.html")];
  expect(first.filter(({ text }) => text.includes("recharts")).map(({ file }) => file)).toEqual([]);
});

test("opening a link in a browser loads those scripts, and with all that follows by itself at most 120 KB", async () => {
  const { code } = await stage();
  const { page } = await browser.newPerson();
  const asked = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.add(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(`/c/${code}`, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1, name: /recommends/i }).waitFor();
  const files = (scripts: readonly Script[]) => scripts.map(({ file }) => file);
  expect([...asked]).toEqual(expect.arrayContaining(files(firstScriptsOf("checkout.html"))));
  expect(files(allScriptsOf("checkout.html"))).toEqual(expect.arrayContaining([...asked]));
  const { brotli, gzip } = await weightOf(allScriptsOf("checkout.html").filter(({ file }) => asked.has(file)));
  report(`buyer's page with what follows by itself: ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip`);
  expect(brotli).toBeLessThanOrEqual(maxBytes);
  expect(gzip).toBeLessThanOrEqual(maxBytes);
});
