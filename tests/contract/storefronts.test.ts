import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { openStorefront, readStorefront, visitStorefront } from "../../shared/contract/storefronts.ts";
import { Client, shaped } from "./support/client.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

afterAll(takeDownProducts);

const own = "/api/ambassador/storefront";
const links = "/api/ambassador/links";
const newSlug = () => `amara-${randomUUID().slice(0, 8)}`;

async function scene() {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const slug = newSlug();
  const open = (asked = slug) => ambassador.client.put(own, { slug: asked });
  return { admin, ambassador, slug, open };
}

const visit = (slug: string, query = "") => new Client().get(`/api/checkout/storefronts/${slug}${query}`);
const seen = async (slug: string, query = "") => shaped(await visit(slug, query), 200, visitStorefront.answer.body);
const refusedAtSlug = (code: string) => [
  400,
  expect.objectContaining({ errors: [expect.objectContaining({ path: "slug", code })] }),
];

test("an ambassador opens a storefront, in whatever case they type its slug: all they recommend is in it, the newest first", async () => {
  const { admin, ambassador, slug, open } = await scene();
  const [mug, kettle] = await Promise.all([newProduct(admin, 2_450), newProduct(admin, 1_000)]);
  const one = await newLink(ambassador, [mug.id]);
  const both = await newLink(ambassador, [mug.id, kettle.id]);
  const { url } = shaped(await open(slug.toUpperCase()), 200, openStorefront.answer.body);
  expect(new URL(url).pathname).toBe(`/a/${slug}`);
  expect(await ambassador.client.read(own, readStorefront.answer.body)).toEqual({ storefront: { slug, url } });
  for (const address of [slug, slug.toUpperCase()]) {
    const { ambassador: who, items, nextCursor } = await seen(address);
    expect([who, nextCursor]).toEqual([{ name: "Amara O." }, undefined]);
    expect(items).toMatchObject([
      { address: both.code, count: 2, fromMinor: 1_000, products: [{ id: mug.id }, { id: kettle.id }] },
      { address: one.code, count: 1, fromMinor: 2_450, products: [{ title: mug.title, priceMinor: 2_450 }] },
    ]);
  }
  // Page by page, the same.
  const first = await seen(slug, "?limit=1");
  const second = await seen(slug, `?limit=1&cursor=${encodeURIComponent(first.nextCursor ?? "")}`);
  expect([...first.items, ...second.items].map(({ address }) => address)).toEqual([both.code, one.code]);
});

test("what is archived, or no longer on sale, is not in it; a link's slug is its address there", async () => {
  const { admin, ambassador, slug, open } = await scene();
  const [mug, gone] = await Promise.all([newProduct(admin, 2_450), newProduct(admin, 1_000)]);
  const shown = await newLink(ambassador, [mug.id, gone.id]);
  const archived = await newLink(ambassador, [mug.id]);
  await newLink(ambassador, [gone.id]);
  await open();
  const called = newSlug();
  await ambassador.client.put(`${links}/${shown.code}`, { slug: called });
  await ambassador.client.put(`${links}/${archived.code}`, { archived: true });
  await admin.delete(`/api/admin/products/${gone.id}`);
  expect((await seen(slug)).items).toMatchObject([
    { address: called, count: 1, fromMinor: 2_450, products: [{ id: mug.id }] },
  ]);
});

test("called something else, it is found by that alone; closed, by nothing, and its slugs stay nobody else's", async () => {
  const { ambassador, slug, open } = await scene();
  const next = newSlug();
  expect((await open()).status).toBe(200);
  expect((await open(next)).status).toBe(200);
  expect([(await visit(slug)).status, (await visit(next)).status]).toEqual([404, 200]);
  expect((await ambassador.client.delete(own)).status).toBe(204);
  // Closed twice is closed.
  expect((await ambassador.client.delete(own)).status).toBe(204);
  expect(await ambassador.client.read(own, readStorefront.answer.body)).toEqual({});
  expect((await visit(next)).status).toBe(404);
  const stranger = await scene();
  for (const taken of [slug, next]) {
    const { status, body } = await stranger.open(taken);
    expect([status, body]).toEqual(refusedAtSlug("slug_taken"));
  }
  expect((await open(slug)).status).toBe(200);
  expect((await seen(slug)).ambassador).toEqual({ name: "Amara O." });
});

test("two who ask for one slug at once: one has it, the other is told at the field, and asking again changes nothing", async () => {
  const [one, other] = await Promise.all([scene(), scene()]);
  const replies = await Promise.all([one.open(), other.open(one.slug), one.open()]);
  const winner = replies[1]?.status === 200 ? other : one;
  const loser = winner === one ? other : one;
  const again = await loser.open(one.slug);
  expect([again.status, again.body]).toEqual(refusedAtSlug("slug_taken"));
  expect((await winner.open(one.slug)).status).toBe(200);
  expect((await visit(one.slug)).status).toBe(200);
});

test.each([
  ["admin", "slug_reserved"],
  ["0000000000000000", "slug_reserved"],
  ["ab", "too_short"],
  ["win ter", "not_slug"],
])("%s is no slug, which is told at the field: %s", async (slug, why) => {
  const { open } = await scene();
  const { status, body } = await open(slug);
  expect([status, body]).toEqual(refusedAtSlug(why));
});

test("a suspended ambassador's is closed, without a word on why, and they open none", async () => {
  const { admin, ambassador, slug, open } = await scene();
  await open();
  await admin.post(`/api/admin/ambassadors/${ambassador.id}/suspend`, { reason: "A reason of theirs" });
  const { status, body } = await visit(slug);
  expect([status, body]).toEqual([410, expect.objectContaining({ code: "link_closed" })]);
  expect(JSON.stringify(body)).not.toContain("A reason of theirs");
  const refused = await open(newSlug());
  expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ code: "not_active" })]);
});

test("the audit log tells of it, and who asks without a sign-in is refused", async () => {
  const { admin, slug, open } = await scene();
  await open();
  const log = z.object({
    items: z.array(z.object({ changes: z.array(z.object({ subject: z.string(), fields: z.unknown() })) })),
  });
  const { items } = await admin.read("/api/admin/audit?subject=storefront", log);
  expect(JSON.stringify(items)).toContain(slug);
  expect((await new Client().put(own, { slug })).status).toBe(401);
});
