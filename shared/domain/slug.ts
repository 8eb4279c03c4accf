/** In characters. */
export const slugLength = { min: 3, max: 40 } as const;

/** Lower-case letters and digits in parts with one hyphen between. */
export const slugShape = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** The shape of a link's own code: what looks like one would be looked for as one. */
export const codeShape = "[0-9a-hjkmnp-tv-z]{16}";

const isCodeLike = new RegExp(`^${codeShape}$`);

/** Whether an address is a link's own code, and no slug. */
export const isLinkCode = (address: string): boolean => isCodeLike.test(address);

/** What a slug leads to. One that was given back leads nowhere, and stays its ambassador's: nobody else's links come by it. */
export interface Slug {
  slug: string;
  ambassadorId: string;
  /** The link's; absent once it was given back. */
  code?: string | undefined;
  /** What the link held when it was taken: read beside the link, which is what holds. */
  productIds: string[];
}
