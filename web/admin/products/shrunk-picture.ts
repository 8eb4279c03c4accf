import { productPictureLimits, smallPictureLimits } from "../../../shared/domain/picture.ts";
import { inBase64 } from "../../parts/base64.ts";

/** The longer sides of both sizes, in pixels: of a phone's whole width, and of a card in a list, on sharp screens. */
const largePixels = 1_600;
const smallPixels = 640;
/** JPEG's qualities, the best first: the next is tried where a picture is too heavy. */
const qualities = [0.85, 0.7, 0.5] as const;

/**
 * A picture in the two sizes that are uploaded, in base64. Both are drawn once more, as JPEG, so that nothing is left of what a camera
 * noted in the file, such as the place; what was see-through is white. None is made larger than it was.
 * @returns nothing where this browser can't read the file as a picture
 */
export async function shrunkPicture(file: Blob): Promise<{ picture: string; small: string } | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    const large = await jpegOf(bitmap, largePixels, productPictureLimits.bytes);
    const small = await jpegOf(bitmap, smallPixels, smallPictureLimits.bytes);
    return large && small && { picture: await inBase64(large), small: await inBase64(small) };
  } finally {
    bitmap.close();
  }
}

/** The finest JPEG that is light enough; nothing where the browser draws none. */
async function jpegOf(bitmap: ImageBitmap, longestSide: number, maxBytes: number): Promise<Blob | undefined> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob && blob.size <= maxBytes) return blob;
  }
  return undefined;
}
