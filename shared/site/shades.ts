/**
 * Ten shades of one hue, light to dark, at fixed lightnesses in OKLab (https://bottosson.github.io/posts/oklab/).
 * Because lightness is fixed, whatever colour a shop picks, white text on shade 7 keeps a contrast of 4.5 or more.
 */

const lightnesses = [0.975, 0.94, 0.885, 0.82, 0.75, 0.68, 0.61, 0.535, 0.465, 0.39];
/** Pale shades carry less colour, or they glow. */
const chromas = [0.12, 0.25, 0.45, 0.7, 0.9, 1, 1, 1, 0.9, 0.8];

export type Shades = [string, string, string, string, string, string, string, string, string, string];

/** @param hex `#rrggbb` */
export function shadesOf(hex: string): Shades {
  const { a, b } = toOklab(hex);
  return lightnesses.map((lightness, index) => inGamut(lightness, a, b, chromas[index] ?? 1)) as Shades;
}

/** The hues of good, bad, doubtful and plain news; the brand's comes from the shop. */
const hues = { green: "#2b8a3e", red: "#c92a2a", yellow: "#b8860b", blue: "#1971c2" };

/** Every hue that the pages use, in shades of equal lightness. */
export type Palette = Record<"brand" | keyof typeof hues, Shades>;

/** @param color the shop's, `#rrggbb` */
export function paletteOf(color: string): Palette {
  const { green, red, yellow, blue } = hues;
  return {
    brand: shadesOf(color),
    green: shadesOf(green),
    red: shadesOf(red),
    yellow: shadesOf(yellow),
    blue: shadesOf(blue),
  };
}

/** The contrast of white text on a colour, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map(toLinear);
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function toOklab(hex: string): { a: number; b: number } {
  const [red = 0, green = 0, blue = 0] = channels(hex).map(toLinear);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function fromOklab(lightness: number, a: number, b: number): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The most colourful shade of that lightness, up to the chroma asked for, that a screen can show. */
function inGamut(lightness: number, a: number, b: number, chroma: number): string {
  for (let part = chroma; ; part -= 0.02) {
    const linear = fromOklab(lightness, a * Math.max(part, 0), b * Math.max(part, 0));
    if (part > 0 && linear.some((value) => value < -0.001 || value > 1.001)) continue;
    const bytes = linear.map((value) => Math.round(toGamma(Math.min(Math.max(value, 0), 1)) * 255));
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }
}

/** What a brand's buttons are filled with, and the text on them. */
export interface Fill {
  background: string;
  hover: string;
  text: string;
}

/** Below this contrast with white a colour is light: it keeps itself, and its text is dark. Pages' own dark, as in look.css. */
const lightBelow = 3;
const darkText = "#1a1d21";

/**
 * A light brand, such as a yellow one, is not darkened until white can be read on it: dark text can. Any other has the shade on
 * which white can.
 * @param hex `#rrggbb`
 */
export function fillOf(hex: string): Fill {
  const [, , , , , , , background, hover] = shadesOf(hex);
  if (contrastWithWhite(hex) >= lightBelow) return { background, hover, text: "#fff" };
  return { background: hex, hover: darker(hex), text: darkText };
}

const darker = (hex: string): string =>
  `#${channels(hex)
    .map((value) => Math.round(value * 255 * 0.93))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")}`;

/** The contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [contrastWithWhite(a), contrastWithWhite(b)];
  return Math.max(one, other) / Math.min(one, other);
}
