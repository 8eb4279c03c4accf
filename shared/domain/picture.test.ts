import { deflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { logoLimits, type PictureKind, pictureIn } from "./picture.ts";

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (type: string, data: Buffer) => Buffer.concat([u32(data.length), Buffer.from(type), data, u32(0)]);
const png = (width: number, height: number) =>
  Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk("IDAT", deflateSync(Buffer.from("pixels"))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
const sides16 = (a: number, b: number) => [a >> 8, a & 255, b >> 8, b & 255];
const jpeg = (width: number, height: number) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    // A table, which is no frame though its marker is among theirs.
    ...[0xff, 0xc4, 0, 4, 9, 9],
    ...[0xff, 0xc2, 0, 11, 8, ...sides16(height, width), 1, 1, 0x11, 0],
    ...[0xff, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xff, 0, 7, 0xff, 0xd0, 7],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xff, 0xd9],
  ]);
const webp = (format: string, data: number[]) => {
  const body = Buffer.from([...Buffer.from("WEBP"), ...Buffer.from(format), data.length, 0, 0, 0, ...data]);
  return Buffer.from([...Buffer.from("RIFF"), body.length, 0, 0, 0, ...body]);
};
const lossless = webp("VP8L", [0x2f, 63, 0xc0, 0x07, 0, ...Array(8).fill(0)]);
const lossy = webp("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 64, 0, 32, 0, ...Array(8).fill(0)]);
const extended = webp("VP8X", [0, 0, 0, 0, 63, 0, 0, 31, 0, 0, ...Array(8).fill(0)]);

const kinds: readonly [string, PictureKind, Buffer][] = [
  ["a PNG", "png", png(64, 32)],
  ["a JPEG", "jpeg", jpeg(64, 32)],
  ["a lossless WebP", "webp", lossless],
  ["a lossy WebP", "webp", lossy],
  ["an extended WebP", "webp", extended],
];

describe.each(kinds)("%s", (_what, kind, bytes) => {
  test("is known with its sides and its end, whatever follows it", () => {
    const found = { kind, width: 64, height: 32, end: bytes.length };
    expect(pictureIn(bytes, logoLimits)).toEqual(found);
    expect(pictureIn(Buffer.concat([bytes, Buffer.from("<script>alert(1)</script>")]), logoLimits)).toEqual(found);
    // As a part of a larger buffer, as Node's own small ones are.
    expect(pictureIn(Buffer.concat([Buffer.alloc(3), bytes]).subarray(3), logoLimits)).toEqual(found);
  });

  test("that is cut off anywhere is none", () => {
    for (let length = 0; length < bytes.length; length++)
      expect(["kind", "broken"]).toContain(pictureIn(bytes.subarray(0, length), logoLimits));
  });

  test("of which any byte is another is taken or refused, and never read for ever", () => {
    const at = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = Buffer.from(bytes);
        for (const [place, value] of changes) changed[place] = value;
        expect(pictureIn(changed, logoLimits)).toBeDefined();
      }),
    );
  });
});

test("what is no picture of the three kinds is none, whatever it is called", () => {
  const others = [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "GIF89a",
    "BM",
    "<html>",
    "%PDF-1.7",
    "PK\x03\x04",
    "RIFF\x04\0\0\0WAVE",
    "\0\0\0\x1cftypavif",
    "",
  ];
  for (const other of others) expect(pictureIn(Buffer.from(other, "latin1"), logoLimits)).toBe("kind");
});

test("any bytes are read to an end", () => {
  const begun = kinds.map(([, , bytes]) => bytes.subarray(0, 16));
  fc.assert(
    fc.property(fc.constantFrom(...begun), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      expect(pictureIn(Buffer.concat([start, rest]), logoLimits)).toBeDefined();
    }),
  );
});

test("its sides and its weight have bounds", () => {
  const { smallestSide, largestSide, bytes } = logoLimits;
  expect(pictureIn(png(smallestSide, largestSide), logoLimits)).toMatchObject({ kind: "png" });
  for (const [width, height] of [
    [smallestSide - 1, 64],
    [64, largestSide + 1],
    [0, 0],
    [2 ** 31, 64],
  ] as const)
    expect(pictureIn(png(width, height), logoLimits)).toBe("sides");
  const whole = png(64, 64);
  expect(pictureIn(Buffer.concat([whole, Buffer.alloc(bytes - whole.length)]), logoLimits)).toMatchObject({
    kind: "png",
  });
  expect(pictureIn(Buffer.concat([whole, Buffer.alloc(bytes - whole.length + 1)]), logoLimits)).toBe("bytes");
});
