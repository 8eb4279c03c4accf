/** What Stripe takes for the address of a picture. */
const longestAddress = 2_048;

/**
 * The picture of a line on Stripe's page, as a whole address. None where that is longer than Stripe takes: one letter of
 * what was typed may be nine of an address, and a sale must not fail for its picture.
 */
export function picturesOf(imageUrl: string, appUrl: string): string[] {
  const { href } = new URL(imageUrl, appUrl);
  return href.length <= longestAddress ? [href] : [];
}
