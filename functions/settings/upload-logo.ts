import { uploadLogo as route } from "../../shared/contract/logos.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { logoLimits } from "../../shared/domain/picture.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { uploadedPicture } from "../../shared/policies/uploaded-picture.ts";
import { logos } from "../../shared/services/logos.ts";
import { immutableCache } from "../../shared/site/headers.ts";

/** The owner uploads a logo. It is the shop's once its address is saved in the settings; of the file the picture alone is kept. */
export async function uploadLogo({ picture }: InputOf<typeof route>, { logos }: DepsOf<"settings/upload-logo">) {
  const { bytes, kind, width, height } = uploadedPicture("picture", picture, logoLimits);
  return { logoUrl: await logos.put(bytes, kind, immutableCache), width, height };
}

export const handler = signedIn(route, { logos }, uploadLogo);
