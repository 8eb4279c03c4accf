import type { PictureKind } from "../domain/picture.ts";
import { smallPictureOf } from "../domain/product-pictures.ts";
import { picturesPrefix } from "../topology-spec.ts";
import { contentName, picturePutter } from "./put-picture.ts";
import { service } from "./service.ts";

/** A picture in two sizes, both of one kind. */
interface Sizes {
  large: Uint8Array;
  small: Uint8Array;
  kind: PictureKind;
}

/** The products' pictures in the bucket of the pages. They are put and never taken away: orders and e-mails that were sent show them. */
export const pictures = service((settings) => {
  const put = picturePutter(settings);
  return {
    /**
     * Puts both under a name that is their content's, so that a second time changes nothing; side by side, as neither address is known
     * before both are there.
     * @param cacheControl what browsers are told about them
     * @returns the large one's path on the shop's site
     */
    async put({ large, small, kind }: Sizes, cacheControl: string): Promise<string> {
      const path = `/${picturesPrefix}${contentName(large, small)}.${kind}`;
      await Promise.all([
        put(large, path.slice(1), kind, cacheControl),
        put(small, smallPictureOf(path).slice(1), kind, cacheControl),
      ]);
      return path;
    },
  };
});
