import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { openStorefront } from "../../shared/contract/storefronts.ts";
import { siteHeaders } from "../../shared/site/headers.ts";
import { shaped } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { link, newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";
import { pasted } from "./support/tags.ts";

afterAll(takeDownProducts);

const shopName = async () =>
  z.parse(z.object({ brand: z.object({ name: z.string() }) }), (await (await owner()).get("/api/admin/settings")).body)
    .brand.name;

async function scene(...prices: number[]) {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const products = await Promise.all(prices.map((price) => newProduct(admin, price)));
  const { code, url } = await newLink(
    ambassador,
    products.map(({ id }) => id),
  );
  return { admin, ambassador, products, code, url };
}

test("a pasted link shows who recommends, the picture and the price, and its one address", async () => {
  const { products, url, code } = await scene(2_450);
  const [{ title = "", currency = "" } = {}] = products;
  const { status, headers, tags, canonical, title: inTab } = await pasted(`/c/${code}?coupon=SUMMER&fbclid=1`);
  const heading = `Amara O. recommends ${title}`;
  const description = expect.stringMatching(/24\.50 · Made for a test\.$/);
  expect(status).toBe(200);
  expect(inTab).toBe(`${heading} · ${await shopName()}`);
  expect(canonical).toBe(url);
  const picture = `${underTest().url}/demo/mug.svg`;
  expect(tags).toMatchObject({
    "og:site_name": await shopName(),
    "og:type": "product",
    "og:title": heading,
    "og:description": description,
    "og:url": url,
    "og:image": picture,
    "og:image:alt": title,
    "product:price:amount": "24.50",
    "product:price:currency": currency.toUpperCase(),
    "twitter:card": "summary_large_image",
    description,
  });
  expect(tags).not.toHaveProperty("robots");
  // The edge keeps it for a minute, a browser not at all.
  expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  for (const [name, value] of Object.entries(siteHeaders)) expect([name, headers.get(name)]).toEqual([name, value]);
  expect(headers.getSetCookie()).toEqual([]);
});

test("a link that has a slug says so by whichever address it was pasted", async () => {
  const { ambassador, code } = await scene(1_000);
  const slug = `autumn-${randomUUID().slice(0, 8)}`;
  const { url } = shaped(await ambassador.client.put(`/api/ambassador/links/${code}`, { slug }), 200, link);
  for (const address of [slug, slug.toUpperCase(), code]) {
    const { status, tags, canonical } = await pasted(`/c/${address}`);
    expect([status, tags["og:url"], canonical]).toEqual([200, url, url]);
  }
});

test("a link to several products says how many, with the prices of the first, and no one price", async () => {
  const { products, code } = await scene(1_000, 2_000, 3_000, 4_000);
  const { tags } = await pasted(`/c/${code}`);
  expect(tags["og:title"]).toBe("Amara O. recommends 4 products");
  expect(tags["og:type"]).toBe("website");
  expect(tags["og:description"]).toContain(products[0]?.title);
  expect(tags["og:description"]).toMatch(/10\.00.*20\.00/);
  expect(tags).not.toHaveProperty("product:price:amount");
});

test("a bot that asks for the headers alone gets the same, and no page", async () => {
  const { code } = await scene(1_000);
  const { status, html, headers } = await pasted(`/c/${code}`, "HEAD");
  expect([status, html, headers.get("content-type")]).toEqual([200, "", "text/html; charset=utf-8"]);
});

test("the page of a link is the document that browsers make it of, with the shop in it", async () => {
  const { code } = await scene(1_000);
  const [made, below] = await Promise.all([pasted(`/c/${code}`), pasted(`/c/${code}/success`)]);
  const body = (html: string) => html.slice(html.indexOf("<body>"));
  expect(body(made.html)).toBe(body(below.html));
  expect(made.html).toContain('<script type="application/json" id="shop">');
  expect(below.tags).not.toHaveProperty("og:title");
});

describe("a link that sells nothing says so where it is pasted, by its status as well, and is not looked for", () => {
  const dead = async (path: string) => {
    const { status, tags, title } = await pasted(path);
    expect(tags.robots).toBe("noindex");
    expect(tags).not.toHaveProperty("og:image");
    expect(title).toContain(tags["og:title"]);
    return [status, tags["og:title"]];
  };

  test("where nobody made it, or it is no code at all", async () => {
    const gone = [404, "This link leads nowhere"];
    expect(await dead("/c/0000000000000000")).toEqual(gone);
    expect(await dead("/c/%22%3E%3Cscript%3E")).toEqual(gone);
    expect((await pasted("/c/0000000000000000")).headers.get("cache-control")).toBe("no-store");
  });

  test("where its ambassador archived it", async () => {
    const { ambassador, code } = await scene(1_000);
    await ambassador.client.put(`/api/ambassador/links/${code}`, { archived: true });
    expect(await dead(`/c/${code}`)).toEqual([410, "This link is no longer in use"]);
  });

  test("where the shop suspended its ambassador, without a word on why", async () => {
    const { admin, ambassador, code } = await scene(1_000);
    await admin.post(`/api/admin/ambassadors/${ambassador.id}/suspend`, { reason: "A reason of theirs" });
    expect(await dead(`/c/${code}`)).toEqual([410, "This link takes no orders right now"]);
    expect((await pasted(`/c/${code}`)).html).not.toContain("A reason of theirs");
  });

  test("where the shop has taken all of it off sale, and the page is there all the same", async () => {
    const { admin, products, code } = await scene(1_000);
    await admin.delete(`/api/admin/products/${products[0]?.id}`);
    expect(await dead(`/c/${code}`)).toEqual([200, "Amara O. recommended something here"]);
  });
});

test("what somebody typed as a name or a title is text in the tags, whatever it looks like", async () => {
  const admin = await owner();
  const markup = `"><script>alert(1)</script>$& 'x' &amp;`;
  const ambassador = await newAmbassador(markup, "X");
  const { id } = await newProduct(admin, 1_000, markup);
  const { code } = await newLink(ambassador, [id]);
  const { html, tags } = await pasted(`/c/${code}`);
  expect(tags["og:title"]).toBe(`${markup} X. recommends ${markup}`);
  expect(html).not.toContain("<script>alert");
});

test("a pasted storefront shows who recommends, what, and the newest picture; dead, it says so by its status", async () => {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const slug = `amara-${randomUUID().slice(0, 8)}`;
  const opened = await ambassador.client.put("/api/ambassador/storefront", { slug });
  const { url } = shaped(opened, 200, openStorefront.answer.body);
  expect(await pasted(`/a/${slug}`)).toMatchObject({ status: 200, tags: { robots: "noindex" } });
  const product = await newProduct(admin, 2_450, `"><script>alert(1)</script>`);
  await newLink(ambassador, [product.id]);
  const { status, html, tags, canonical, headers } = await pasted(`/a/${slug.toUpperCase()}?fbclid=1`);
  expect([status, canonical]).toEqual([200, url]);
  expect(tags).toMatchObject({
    "og:type": "website",
    "og:title": "What Amara O. recommends",
    "og:description": expect.stringMatching(/24\.50\.$/),
    "og:url": url,
    "og:image": expect.stringMatching(/mug\.svg$/),
  });
  expect(tags).not.toHaveProperty("robots");
  expect(html).not.toContain("<script>alert");
  expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
  expect(await pasted("/a/no-such-page")).toMatchObject({ status: 404, tags: { "og:title": "There is no such page" } });
  expect((await pasted("/a/%22%3E%3Cscript%3E")).status).toBe(404);
});
