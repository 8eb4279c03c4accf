import type { PictureKind } from "../domain/picture.ts";
import { logosPrefix } from "../topology-spec.ts";
import { contentName, picturePutter } from "./put-picture.ts";
import { service } from "./service.ts";

/** The logos in the bucket of the pages. They are put and never taken away: e-mails that were sent show them. */
export const logos = service((settings) => {
  const put = picturePutter(settings);
  return {
    /**
     * Puts a picture under a name that is its content's, so that a second time changes nothing.
     * @param cacheControl what browsers are told about it
     * @returns its path on the shop's site
     */
    async put(picture: Uint8Array, kind: PictureKind, cacheControl: string): Promise<string> {
      const Key = `${logosPrefix}${contentName(picture)}.${kind}`;
      await put(picture, Key, kind, cacheControl);
      return `/${Key}`;
    },
  };
});
