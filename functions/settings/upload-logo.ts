import { uploadLogo as route } from "../../shared/contract/logos.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { type Finding, invalidField } from "../../shared/domain/errors.ts";
import { pictureIn, pictureLimits, type UnfitReason } from "../../shared/domain/picture.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { logos } from "../../shared/services/logos.ts";
import { immutableCache } from "../../shared/site/headers.ts";
import * as words from "../../shared/words/en/fields.ts";

/** The owner uploads a logo. It is the shop's once its address is saved in the settings; of the file the picture alone is kept. */
export async function uploadLogo({ picture }: InputOf<typeof route>, { logos }: DepsOf<"settings/upload-logo">) {
  const bytes = Buffer.from(picture, "base64");
  const found = pictureIn(bytes);
  if (typeof found === "string") throw invalidField("picture", findings[found]());
  const { kind, width, height, end } = found;
  return { logoUrl: await logos.put(bytes.subarray(0, end), kind, immutableCache), width, height };
}

const { bytes, smallestSide, largestSide } = pictureLimits;
const findings: Readonly<Record<UnfitReason, () => Finding>> = {
  bytes: () => words.picture_too_large({ kilobytes: bytes / 1024 }),
  kind: words.picture_kind,
  broken: words.picture_broken,
  sides: () => words.picture_sides({ min: smallestSide, max: largestSide }),
};

export const handler = signedIn(route, { logos }, uploadLogo);
