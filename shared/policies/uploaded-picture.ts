import { type Finding, invalidField } from "../domain/errors.ts";
import { type Picture, type PictureLimits, pictureIn, type UnfitReason } from "../domain/picture.ts";
import * as words from "../words/en/fields.ts";

/** A picture without what its file had behind it. */
export type UploadedPicture = Omit<Picture, "end"> & { bytes: Uint8Array };

/**
 * What of an uploaded file is kept: the picture alone.
 * @param field where what is wrong with it is told
 * @param file in base64
 * @throws AppError `invalid_request` where it is no picture, or beyond the limits
 */
export function uploadedPicture(field: string, file: string, limits: PictureLimits): UploadedPicture {
  const bytes = Buffer.from(file, "base64");
  const found = pictureIn(bytes, limits);
  if (typeof found === "string") throw invalidField(field, findings[found](limits));
  const { end, ...picture } = found;
  return { ...picture, bytes: bytes.subarray(0, end) };
}

const findings: Readonly<Record<UnfitReason, (limits: PictureLimits) => Finding>> = {
  bytes: ({ bytes }) => words.picture_too_large({ kilobytes: bytes / 1024 }),
  kind: words.picture_kind,
  broken: words.picture_broken,
  sides: ({ smallestSide, largestSide }) => words.picture_sides({ min: smallestSide, max: largestSide }),
};
