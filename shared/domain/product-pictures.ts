/** How many pictures a product can have. */
export const maxPictures = 8;

/** Pictures that were uploaded, as shared/services/pictures.ts names them. */
const uploaded = /^(\/pictures\/[0-9a-f]{32})(\.(?:png|jpeg|webp))$/;

/**
 * Where the small one of a picture lies, which lists show: a tenth of the large one's bytes.
 * @returns the address as it is where the picture was not uploaded
 */
export const smallPictureOf = (imageUrl: string): string => imageUrl.replace(uploaded, "$1-small$2");

/** All pictures of a product, the main one first. */
export const picturesOf = ({
  imageUrl,
  moreImageUrls = [],
}: {
  imageUrl: string;
  moreImageUrls?: string[] | undefined;
}) => [imageUrl, ...moreImageUrls];

/** The field of a product's further pictures: none where there are none. The main one is none of them, whichever of them it has become. */
export function furtherPictures(imageUrl: string, wanted: readonly string[] = []): { moreImageUrls?: string[] } {
  const moreImageUrls = wanted.filter((url) => url !== imageUrl);
  return moreImageUrls.length > 0 ? { moreImageUrls } : {};
}
