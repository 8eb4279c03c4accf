import { expect, test } from "@jest/globals";
import jsqr from "jsqr";
import { encode } from "uqr";
import { type QrPath, qrPath } from "./qr-path.ts";

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

/** What a camera sees of a code: each module of so many pixels, and the mark of one colour, the worst that a picture can be. */
function seen({ size, path, mark }: QrPath, markIsDark: boolean): { pixels: Uint8ClampedArray; side: number } {
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const paint = (x: number, y: number, width: number, height: number) => {
    for (let row = y * scale; row < (y + height) * scale; row += 1)
      pixels.fill(0, (row * side + x * scale) * 4, (row * side + (x + width) * scale) * 4);
    // Opaque all the same.
    for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  };
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) paint(Number(x), Number(y), Number(length), 1);
  if (mark && markIsDark) paint(mark.at, mark.at, mark.side, mark.side);
  return { pixels, side };
}

test.each([
  "https://a.example/c/abc",
  "http://localhost:3000/c/0123456789abcdef",
  "https://blue-door.example/c/amara-winter",
  `https://${"a-long-name-of-a-shop.".repeat(3)}example/c/${"winter-".repeat(5)}days`,
])("%s is read from a code with a mark in its middle, whatever the mark looks like", (url) => {
  const code = qrPath(url, true);
  expect(code.mark?.side).toBeGreaterThan(4);
  for (const isDark of [true, false]) {
    const { pixels, side } = seen(code, isDark);
    expect(jsqr.default(pixels, side, side)?.data).toBe(url);
  }
});

test("no dark module lies below the mark", () => {
  const { path, mark } = qrPath("https://shop.example/c/0123456789abcdef", true);
  const { at, side } = mark ?? { at: 0, side: 0 };
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    const isBeside = Number(y) < at || Number(y) >= at + side;
    const [from, to] = [Number(x), Number(x) + Number(length)];
    expect(isBeside || to <= at || from >= at + side).toBe(true);
  }
});
