import * as z from "zod/mini";
import type { PictureLimits } from "../domain/picture.ts";
import * as words from "../words/en/fields.ts";
import { said } from "./said.ts";

/** In base64 three bytes are four characters. */
export const longestOf = ({ bytes }: PictureLimits): number => Math.ceil(bytes / 3) * 4;

const kilobytesOf = ({ bytes }: PictureLimits) => bytes / 1024;

/** A picture's file, in base64. */
export const pictureFile = (limits: PictureLimits) =>
  z
    .string()
    .check(
      z.minLength(1, said(words.no_picture)),
      z.maxLength(longestOf(limits), said(words.picture_too_large, { kilobytes: kilobytesOf(limits) })),
      z.regex(/^[A-Za-z0-9+/]+={0,2}$/, said(words.not_base64)),
    );

/** What a description says of such a file. */
export const aboutFile = (limits: PictureLimits): string =>
  `a PNG, JPEG or WebP of at most ${kilobytesOf(limits)} KB, each side ${limits.smallestSide} to ${limits.largestSide} pixels`;
