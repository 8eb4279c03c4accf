import * as z from "zod/mini";
import { pictureLimits } from "../domain/picture.ts";
import * as words from "../words/en/fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

const kilobytes = pictureLimits.bytes / 1024;
const sides = `${pictureLimits.smallestSide} to ${pictureLimits.largestSide} pixels`;
/** In base64 three bytes are four characters. */
const longestPicture = Math.ceil(pictureLimits.bytes / 3) * 4;

export const uploadLogo = route({
  name: "settings/upload-logo",
  summary: "Upload a logo",
  description:
    `A PNG, JPEG or WebP of at most ${kilobytes} KB, each side ${sides}. What it is, its bytes say. It lies at the address in the ` +
    "answer for ever, and is the shop's logo once that is saved as `brand.logoUrl` of the settings.",
  body: z.strictObject({
    /** The file, in base64. */
    picture: z
      .string()
      .check(
        z.minLength(1, said(words.no_picture)),
        z.maxLength(longestPicture, said(words.picture_too_large, { kilobytes })),
        z.regex(/^[A-Za-z0-9+/]+={0,2}$/, said(words.not_base64)),
      ),
  }),
  /** Room for the largest picture, and the JSON around it. */
  largestBodyBytes: longestPicture + 1_024,
  answer: {
    status: 201,
    body: z.object({ logoUrl: z.string(), width: z.int(), height: z.int() }),
    description: "Where it lies on the shop's site, and its sides in pixels.",
  },
});
