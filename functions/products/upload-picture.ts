import { uploadPicture as route } from "../../shared/contract/pictures.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import { productPictureLimits, smallPictureLimits } from "../../shared/domain/picture.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { uploadedPicture } from "../../shared/policies/uploaded-picture.ts";
import { pictures } from "../../shared/services/pictures.ts";
import { immutableCache } from "../../shared/site/headers.ts";
import * as words from "../../shared/words/en/fields.ts";

/** The owner uploads a picture. It is a product's once its address is saved there; of the files the pictures alone are kept. */
export async function uploadPicture(
  { picture, small }: InputOf<typeof route>,
  { pictures }: DepsOf<"products/upload-picture">,
) {
  const large = uploadedPicture("picture", picture, productPictureLimits);
  const shownInLists = small === undefined ? large : uploadedPicture("small", small, smallPictureLimits);
  // They share a name but for a word, and it ends in what they are.
  if (shownInLists.kind !== large.kind) throw invalidField("small", words.picture_of_other_kind());
  const { kind, width, height } = large;
  const imageUrl = await pictures.put({ large: large.bytes, small: shownInLists.bytes, kind }, immutableCache);
  return { imageUrl, width, height };
}

export const handler = signedIn(route, { pictures }, uploadPicture);
