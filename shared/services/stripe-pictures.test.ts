import { expect, test } from "@jest/globals";
import { picturesOf } from "./stripe-pictures.ts";

const appUrl = "https://shop.example";

test.each([
  ["/mug.svg", "https://shop.example/mug.svg"],
  ["/tasse ü.svg", "https://shop.example/tasse%20%C3%BC.svg"],
  ["https://pictures.example/mug.jpg", "https://pictures.example/mug.jpg"],
])("%s is shown from %s", (imageUrl, href) => {
  expect(picturesOf(imageUrl, appUrl)).toEqual([href]);
});

test("a picture whose address is too long for Stripe is left out, so that its product can be bought", () => {
  const path = (length: number) => `/${"a".repeat(length - appUrl.length - 1)}`;
  expect(picturesOf(path(2_048), appUrl)).toHaveLength(1);
  expect(picturesOf(path(2_049), appUrl)).toEqual([]);
  expect(picturesOf(`/${"ü".repeat(1_000)}`, appUrl)).toEqual([]);
});
