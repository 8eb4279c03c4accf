import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, shaped } from "./support/client.ts";
import { link, newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

afterAll(takeDownProducts);

const links = "/api/ambassador/links";
const newSlug = () => `winter-${randomUUID().slice(0, 8)}`;
const opened = z.object({ code: z.string() });

async function scene() {
  const [product, ambassador] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador("Amara", "Obi")]);
  const { code } = await newLink(ambassador, [product.id]);
  const call = (slug: string, of = code) => ambassador.client.put(`${links}/${of}`, { slug });
  const giveBack = () => ambassador.client.put(`${links}/${code}`, { noSlug: true });
  return { product, ambassador, code, call, giveBack };
}

const open = async (address: string) => (await new Client().get(`/api/checkout/links/${address}`)).status;
const refusedAtSlug = (code: string) => [
  400,
  expect.objectContaining({ errors: [expect.objectContaining({ path: "slug", code })] }),
];

test("a link that has a slug is opened by it, in whatever case, and by its code as before", async () => {
  const { ambassador, code, call } = await scene();
  const slug = newSlug();
  const { url } = shaped(await call(slug.toUpperCase()), 200, link);
  expect(new URL(url).pathname).toBe(`/c/${slug}`);
  for (const address of [slug, slug.toUpperCase(), code]) {
    expect(await new Client().read(`/api/checkout/links/${address}`, opened)).toEqual({ code });
  }
  // Wherever the link is shown it is shown so.
  for (const path of [links, "/api/ambassador/stats"])
    expect(JSON.stringify((await ambassador.client.get(path)).body)).toContain(url);
});

test("a slug is changed and given back: then it leads nowhere, stays nobody else's, and may be taken again", async () => {
  const { product, ambassador, code, call, giveBack } = await scene();
  const [slug, next] = [newSlug(), newSlug()];
  await call(slug);
  expect((await call(next)).status).toBe(200);
  expect([await open(slug), await open(next)]).toEqual([404, 200]);
  const given = await giveBack();
  expect([given.status, given.body]).toEqual([200, expect.not.objectContaining({ slug: next })]);
  expect([await open(next), await open(code)]).toEqual([404, 200]);
  const other = await newLink(ambassador, [product.id]);
  const stranger = await scene();
  const refused = await stranger.call(slug);
  expect([refused.status, refused.body]).toEqual(refusedAtSlug("slug_taken"));
  expect((await call(slug, other.code)).status).toBe(200);
  expect(await new Client().read(`/api/checkout/links/${slug}`, opened)).toEqual({ code: other.code });
});

test("two links that ask for one slug at once: one has it, the other is told at the field", async () => {
  const [one, other] = await Promise.all([scene(), scene()]);
  const slug = newSlug();
  const replies = await Promise.all([one.call(slug), other.call(slug), one.call(slug)]);
  const winner = replies[0]?.status === 200 ? one : other;
  const loser = winner === one ? other : one;
  expect(await new Client().read(`/api/checkout/links/${slug}`, opened)).toEqual({ code: winner.code });
  const again = await loser.call(slug);
  expect([again.status, again.body]).toEqual(refusedAtSlug("slug_taken"));
  const own = await winner.call(slug, (await newLink(winner.ambassador, [winner.product.id])).code);
  expect([own.status, own.body]).toEqual(refusedAtSlug("slug_taken"));
});

test.each([
  ["admin", "slug_reserved"],
  ["API", "slug_reserved"],
  // What a link's code looks like.
  ["0000000000000000", "slug_reserved"],
  ["ab", "too_short"],
  ["a".repeat(41), "too_long"],
  ["-winter", "not_slug"],
  ["winter--days", "not_slug"],
  ["wïnter", "not_slug"],
  ["win/ter", "not_slug"],
  ["win ter", "not_slug"],
])("%s is no slug, which is told at the field: %s", async (slug, why) => {
  const { call } = await scene();
  const { status, body } = await call(slug);
  expect([status, body]).toEqual(refusedAtSlug(why));
});

test("a link that is deleted gives its slug back; an archived one keeps it, and says by it that it is archived", async () => {
  const { ambassador, code, call } = await scene();
  const slug = newSlug();
  await call(slug);
  await ambassador.client.put(`${links}/${code}`, { archived: true });
  expect(await open(slug)).toBe(410);
  expect((await ambassador.client.delete(`${links}/${code}`)).status).toBe(204);
  expect(await open(slug)).toBe(404);
});

test("nobody takes a slug for another's link", async () => {
  const { code } = await scene();
  const { client } = await newAmbassador();
  expect((await client.put(`${links}/${code}`, { slug: newSlug() })).status).toBe(404);
});
