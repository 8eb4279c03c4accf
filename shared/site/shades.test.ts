import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { contrast, contrastWithWhite, fillOf, shadesOf } from "./shades.ts";

const color = fc.integer({ min: 0, max: 0xff_ff_ff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("whatever colour a shop picks, white text on its buttons has the contrast that WCAG asks for", () => {
  fc.assert(fc.property(color, (hex) => expect(contrastWithWhite(shadesOf(hex)[7])).toBeGreaterThanOrEqual(4.5)));
});

test("shades go from light to dark", () => {
  fc.assert(
    fc.property(color, (hex) => {
      const contrasts = shadesOf(hex).map(contrastWithWhite);
      expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    }),
  );
});

test("a colour keeps its hue: red stays red, grey stays grey", () => {
  expect(shadesOf("#ff0000")[7]).toMatch(/^#[c-f]\w[0-2]\w[0-2]\w$/);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(shadesOf("#808080")[7].slice(at, at + 2), 16));
  expect(Math.max(red ?? 0, green ?? 0, blue ?? 0) - Math.min(red ?? 0, green ?? 0, blue ?? 0)).toBeLessThan(3);
});

test("whatever colour a shop picks, the text on its buttons has that contrast, also below the pointer", () => {
  fc.assert(
    fc.property(color, (hex) => {
      const { background, hover, text } = fillOf(hex);
      for (const ground of [background, hover])
        expect(contrast(ground, text === "#fff" ? "#ffffff" : text)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a light brand keeps its colour, with dark text on it; a dark one has white text", () => {
  expect(fillOf("#ffd400")).toMatchObject({ background: "#ffd400", text: "#1a1d21" });
  expect(fillOf("#b4441f")).toMatchObject({ background: shadesOf("#b4441f")[7], text: "#fff" });
});
