import { uploadLogo as route } from "../../shared/contract/logos.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { pictureIn, pictureLimits, type UnfitReason } from "../../shared/domain/picture.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { logos } from "../../shared/services/logos.ts";
import { immutableCache } from "../../shared/site/headers.ts";

/** The owner uploads a logo. It is the shop's once its address is saved in the settings; of the file the picture alone is kept. */
export async function uploadLogo({ picture }: InputOf<typeof route>, { logos }: DepsOf<"settings/upload-logo">) {
  const bytes = Buffer.from(picture, "base64");
  const found = pictureIn(bytes);
  if (typeof found === "string") throw unfit(found);
  const { kind, width, height, end } = found;
  return { logoUrl: await logos.put(bytes.subarray(0, end), kind, immutableCache), width, height };
}

const { bytes, smallestSide, largestSide } = pictureLimits;
const messages: Readonly<Record<UnfitReason, string>> = {
  bytes: `Must be a picture of at most ${bytes / 1024} KB.`,
  kind: "Must be a PNG, JPEG or WebP.",
  broken: "Must be a whole picture.",
  sides: `Must have sides of ${smallestSide} to ${largestSide} pixels.`,
};

function unfit(reason: UnfitReason): AppError {
  const message = messages[reason];
  return new AppError("invalid_request", message, { errors: [{ path: "picture", message }], params: { reason } });
}

export const handler = signedIn(route, { logos }, uploadLogo);
