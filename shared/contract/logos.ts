import * as z from "zod/mini";
import { logoLimits } from "../domain/picture.ts";
import { aboutFile, longestOf, pictureFile } from "./picture-file.ts";
import { route } from "./route.ts";

export const uploadLogo = route({
  name: "settings/upload-logo",
  summary: "Upload a logo",
  description:
    `It is ${aboutFile(logoLimits)}. What it is, its bytes say. It lies at the address in the ` +
    "answer for ever, and is the shop's logo once that is saved as `brand.logoUrl` of the settings.",
  body: z.strictObject({
    /** The file, in base64. */
    picture: pictureFile(logoLimits),
  }),
  /** Room for the largest picture, and the JSON around it. */
  largestBodyBytes: longestOf(logoLimits) + 1_024,
  answer: {
    status: 201,
    body: z.object({ logoUrl: z.string(), width: z.int(), height: z.int() }),
    description: "Where it lies on the shop's site, and its sides in pixels.",
  },
});
