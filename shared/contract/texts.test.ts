import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { imageUrl } from "./image-url.ts";
import { asTyped, email, longText, text } from "./texts.ts";

const fields = { text: text(5), longText: longText(5), email, imageUrl, password: asTyped(3, 5) };

/** What the document says of a field, read as JSON Schema reads it: lengths in code points, patterns with Unicode. */
function documentTakes(field: z.ZodMiniType, value: string): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = "" } = z.toJSONSchema(field, { io: "input" });
  const length = [...value].length;
  return length >= minLength && length <= maxLength && new RegExp(pattern, "u").test(value);
}

const texts = [
  ...[
    "",
    " ",
    "a",
    " a ",
    "a b",
    "abcde",
    "abcdef",
    " abcd ",
    "😀😀😀😀😀",
    "😀😀😀",
    "😀",
    "a\n",
    "\ta",
    "a\nb",
    "a\tb",
    "a\u0000",
  ],
  ...[
    "\uFEFF",
    "\u00A0",
    "\u0085",
    "\u001C",
    "a\u001C",
    "\u2028a",
    "é",
    "\u200B",
    "a\r\nb",
    "\u000Ba",
    "a\u000Bb",
    "\u007F",
  ],
];
const addresses = [
  ...[
    "a@b.co",
    " a@b.co\n",
    "A@B.CO",
    "a@b",
    "@b.co",
    "a@@b.co",
    "a b@b.co",
    "a.@b.co",
    ".a@b.co",
    "a..b@b.co",
    "a@b.co.",
  ],
  ...[`${"a".repeat(240)}@example.co`, `${"a".repeat(250)}@example.co`, "a\u0000@b.co", "\uFEFFa@b.co"],
];
const pictures = [
  ...[
    "/",
    "//",
    "/a",
    "//a",
    "/a//b",
    "/a b",
    "/a'b",
    '/a"',
    "/a\\b",
    "/<",
    "/ü.png",
    "/a\u0000",
    "a",
    "",
    "http://a.b/",
  ],
  ...["https://", "https://a", "https://a.b", "https://a.b/", "https://a.b/c?d#e", "https://a.b?c", "https://a.b#c"],
  ...["https://a.b:", "https://a.b:0", "https://a.b:443/", "https://a.b:65535", "https://a.b:65536", "https://a.b:x"],
  ...[
    "https://1.2.3.4/",
    "https://1.2.3.256/",
    "https://1.2.3",
    "https://256",
    "https://a.1",
    "https://[::1]/",
    "https://a@b/",
  ],
  ...[
    "https://-/",
    "https://a..b/",
    "https://.a",
    "https://a_b.c/",
    "https://bücher.example/",
    "https://xn--bcher-kva.example/",
  ],
  ...[
    `/${"a".repeat(1_999)}`,
    `/${"a".repeat(2_000)}`,
    `/${"ü".repeat(1_999)}`,
    "javascript:alert(1)",
    "HTTPS://a.b/",
    " /a",
  ],
];

describe.each(Object.entries(fields))("of %s the document says what is taken", (name, field) => {
  const cases = name === "email" ? addresses : name === "imageUrl" ? pictures : texts;
  test.each(cases)("%j", (value) => {
    expect([value, z.safeParse(field, value).success]).toEqual([value, documentTakes(field, value)]);
  });
});

test("half of a surrogate pair, which no schema can name, is refused where it would be printed", () => {
  for (const field of [fields.text, fields.longText, fields.imageUrl]) {
    expect(z.safeParse(field, "/a\uD800").success).toBe(false);
  }
});

test("some of each are taken, and some are not", () => {
  for (const [name, field] of Object.entries(fields)) {
    const all = [...texts, ...addresses, ...pictures];
    expect([name, new Set(all.map((value) => z.safeParse(field, value).success)).size]).toEqual([name, 2]);
  }
});
