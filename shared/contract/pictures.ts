import * as z from "zod/mini";
import { productPictureLimits, smallPictureLimits } from "../domain/picture.ts";
import { aboutFile, longestOf, pictureFile } from "./picture-file.ts";
import { route } from "./route.ts";

export const uploadPicture = route({
  name: "products/upload-picture",
  summary: "Upload a product's picture",
  description:
    `It is ${aboutFile(productPictureLimits)}, and with it may come the same one small, of the same kind, which lists show ` +
    `(${aboutFile(smallPictureLimits)}): without one they show the large one. What a file is, its bytes say. The picture lies at the address in ` +
    "the answer for ever, and is a product's once that is saved as its `imageUrl` or one of its `moreImageUrls`.",
  body: z.strictObject({
    /** The file, in base64. */
    picture: pictureFile(productPictureLimits),
    /** The same picture for lists, such as 640 pixels on its longer side. */
    small: z.optional(pictureFile(smallPictureLimits)),
  }),
  /** Room for the largest two, and the JSON around them. */
  largestBodyBytes: longestOf(productPictureLimits) + longestOf(smallPictureLimits) + 1_024,
  answer: {
    status: 201,
    body: z.object({ imageUrl: z.string(), width: z.int(), height: z.int() }),
    description: "Where it lies on the shop's site, and its sides in pixels.",
  },
});
