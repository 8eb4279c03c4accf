import { expect, test } from "@jest/globals";
import { encode } from "uqr";
import { qrPath } from "./qr-path.ts";

test("the path paints exactly the dark modules, with the quiet zone around them", () => {
  const url = "https://shop.example/c/0123456789abcdef";
  const { size, path } = qrPath(url);
  const painted = new Set<string>();
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) painted.add(`${at} ${y}`);
  }
  const { data } = encode(url, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  expect([...painted].sort()).toEqual(dark.sort());
  expect(size).toBe(data.length);
  expect(dark.some((at) => at.split(" ").some((place) => Number(place) < 4 || Number(place) >= size - 4))).toBe(false);
});
