import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { openLink } from "../../shared/contract/checkout.ts";
import { productAnswer } from "../../shared/contract/products.ts";
import { maxPictures, picturesOf } from "../../shared/domain/product-pictures.ts";
import { Client } from "./support/client.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

const pictures = (count: number) => Array.from({ length: count }, (_, at) => `https://pictures.example/${at}.jpeg`);
const refusal = z.object({ errors: z.array(z.object({ path: z.string(), code: z.string() })) });
const listed = z.object({ items: z.array(productAnswer) });
let admin: Client;

beforeAll(async () => {
  admin = await owner();
});
afterAll(takeDownProducts);

const put = async (id: string, body: object) => {
  const reply = await admin.put(`/api/admin/products/${id}`, body);
  expect(reply.status).toBe(200);
  return productAnswer.parse(reply.body);
};

test("a product has further pictures in the order that was given, in every list and on the buyer's page", async () => {
  const made = await newProduct(admin, 2_000);
  const { id, title } = await put(made.id, { moreImageUrls: pictures(maxPictures - 1) });
  const word = title.split(" ").at(-1) ?? "";
  for (const path of [`/${id}`, "", `?search=${word}`]) {
    const answer = await admin.read(`/api/admin/products${path}`, z.union([listed, productAnswer]));
    const found = "items" in answer ? answer.items.find((it) => it.id === id) : answer;
    expect([path, found?.moreImageUrls]).toEqual([path, pictures(maxPictures - 1)]);
  }
  const { client } = await newAmbassador();
  const { code } = await newLink({ client }, [id]);
  const opened = await new Client().read(`/api/checkout/links/${code}`, openLink.answer.body);
  expect(opened.products[0]?.moreImageUrls).toEqual(pictures(maxPictures - 1));
  expect(opened.products[0]?.imageUrl).toBe((await put(id, { title })).imageUrl);
});

test("they stay where a change says nothing of them, change their order, and an empty list takes them away", async () => {
  const { id } = await newProduct(admin, 2_000);
  const some = pictures(3);
  expect((await put(id, { moreImageUrls: some })).moreImageUrls).toEqual(some);
  expect((await put(id, { priceMinor: 2_100 })).moreImageUrls).toEqual(some);
  // The last one becomes the main one, and the main one the first of the others.
  const { imageUrl } = await put(id, { title: "Called otherwise" });
  const [first = "", second = "", last = ""] = some;
  const moved = await put(id, { imageUrl: last, moreImageUrls: [imageUrl, first, second] });
  expect([moved.imageUrl, moved.moreImageUrls]).toEqual([last, [imageUrl, first, second]]);
  // Who knows nothing of further pictures makes one of them the main one: it is shown once.
  const main = await put(id, { imageUrl: first });
  expect(picturesOf(main)).toEqual([first, imageUrl, second]);
  expect(await put(id, { moreImageUrls: [] })).not.toHaveProperty("moreImageUrls");
  expect(await admin.read(`/api/admin/products/${id}`, productAnswer)).not.toHaveProperty("moreImageUrls");
});

test.each([
  ["one more than a product has", pictures(maxPictures), "moreImageUrls", "too_many_pictures"],
  ["one twice", ["/a.png", "/b.png", "/a.png"], "moreImageUrls", "picture_repeated"],
  ["one that no page may show", ["/a.png", "javascript:alert(1)"], "moreImageUrls.1", "not_picture_url"],
  ["one that is no address", ["/a.png", ""], "moreImageUrls.1", "not_picture_url"],
])("%s is refused, and the product stays as it was", async (_what, moreImageUrls, path, code) => {
  const { id } = await newProduct(admin, 2_000);
  const before = await admin.read(`/api/admin/products/${id}`, productAnswer);
  const { status, body } = await admin.put(`/api/admin/products/${id}`, { moreImageUrls });
  expect([status, refusal.parse(body).errors[0]]).toEqual([400, { path, code }]);
  expect(await admin.read(`/api/admin/products/${id}`, productAnswer)).toEqual(before);
});
