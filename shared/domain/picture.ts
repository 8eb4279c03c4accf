/** What a picture is by its bytes, whatever it is called or said to be. Browser and API ask the same. */

export type PictureKind = "png" | "jpeg" | "webp";

/** How heavy a picture may be, in bytes, and how long its sides, in pixels. */
export interface PictureLimits {
  readonly bytes: number;
  readonly smallestSide: number;
  readonly largestSide: number;
}

export const logoLimits: PictureLimits = { bytes: 512 * 1024, smallestSide: 16, largestSide: 2_048 };
/** Of a product's picture. A photograph of 1,600 pixels has some 300 KB. */
export const productPictureLimits: PictureLimits = { bytes: 1024 * 1024, smallestSide: 16, largestSide: 2_048 };
/** Of the small one of the same, which lists show. */
export const smallPictureLimits: PictureLimits = { bytes: 256 * 1024, smallestSide: 16, largestSide: 1_024 };

/** Too heavy; neither PNG, JPEG nor WebP; not whole; too small or too large to draw. */
export type UnfitReason = "bytes" | "kind" | "broken" | "sides";

export interface Picture {
  kind: PictureKind;
  /** Pixels. */
  width: number;
  height: number;
  /** Where it ends, bytes from its start. What a file has behind that is no part of the picture. */
  end: number;
}

type Measured = Omit<Picture, "kind">;

/** Finds kind, sides and end, or why it can't be taken. It decodes nothing: what a browser can't draw hurts nobody. */
export function pictureIn(bytes: Uint8Array, limits: PictureLimits): Picture | UnfitReason {
  if (bytes.length > limits.bytes) return "bytes";
  const kind = kindOf(bytes);
  if (kind === undefined) return "kind";
  let found: Measured | undefined;
  try {
    found = measures[kind](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A part that reaches beyond the file's end.
    if (!(error instanceof RangeError)) throw error;
  }
  if (found === undefined || found.end > bytes.length) return "broken";
  const { smallestSide, largestSide } = limits;
  const isFit = [found.width, found.height].every((side) => side >= smallestSide && side <= largestSide);
  return isFit ? { kind, ...found } : "sides";
}

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

function kindOf(bytes: Uint8Array): PictureKind | undefined {
  if (text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(bytes, 0, 3) === "\xff\xd8\xff") return "jpeg";
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP") return "webp";
  return undefined;
}

const measures: Readonly<Record<PictureKind, (bytes: Uint8Array, view: DataView) => Measured | undefined>> = {
  png: measurePng,
  jpeg: measureJpeg,
  webp: measureWebp,
};

/** Chunk by chunk, from the header to the end: https://www.w3.org/TR/png-3/#5Chunk-layout */
function measurePng(bytes: Uint8Array, view: DataView): Measured | undefined {
  if (text(bytes, 12, 16) !== "IHDR" || view.getUint32(8) !== 13) return undefined;
  const sides = { width: view.getUint32(16), height: view.getUint32(20) };
  let hasData = false;
  for (let at = 8; ; ) {
    const type = text(bytes, at + 4, at + 8);
    const end = at + 12 + view.getUint32(at);
    if (type === "IDAT") hasData = true;
    if (type === "IEND") return hasData ? { ...sides, end } : undefined;
    at = end;
  }
}

/** Segment by segment, through the coded data between them, to the end of the image: ITU-T T.81, annex B. */
function measureJpeg(_bytes: Uint8Array, view: DataView): Measured | undefined {
  let sides: { width: number; height: number } | undefined;
  let hasData = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return sides && hasData ? { ...sides, end: at + 2 } : undefined;
    // A frame's header is any of C0 to CF but for three that are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) sides = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Bytes of fill before a marker.
    if (marker === 0xff) at += 1;
    else at += 2 + view.getUint16(at + 2);
    if (marker !== 0xda) continue;
    hasData = true;
    while (view.getUint8(at) !== 0xff || isWithinData(view.getUint8(at + 1))) at += 1;
  }
}

/** A byte FF of the data itself, or a place to begin again at. */
const isWithinData = (next: number) => next === 0 || (next >= 0xd0 && next <= 0xd7);

/** The first chunk says which of three formats it is: https://developers.google.com/speed/webp/docs/riff_container */
function measureWebp(bytes: Uint8Array, view: DataView): Measured | undefined {
  const end = 8 + view.getUint32(4, true);
  const format = text(bytes, 12, 16);
  if (end < 30) return undefined;
  if (format === "VP8X") {
    const side = (at: number) => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
    return { width: side(24), height: side(27), end };
  }
  if (format === "VP8L" && view.getUint8(20) === 0x2f) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3f_ff), height: 1 + ((packed >>> 14) & 0x3f_ff), end };
  }
  if (format === "VP8 " && text(bytes, 23, 26) === "\x9d\x01\x2a") {
    return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff, end };
  }
  return undefined;
}
