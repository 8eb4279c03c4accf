/** What can have brought a sale: an ambassador's coupon, or the link that it was ordered through. */
export const channels = ["coupon", "link"] as const;
export type Channel = (typeof channels)[number];

/** Why it was that one: the shop's setting of its day says so, or whose coupon it is may not sell. */
export const attributionReasons = ["setting", "closed"] as const;

/** Whose the link is that an order came through, and the coupon that was typed, and which of both won; frozen with the order. */
export interface Attribution {
  won: Channel;
  because: (typeof attributionReasons)[number];
  linkAmbassadorId: string;
  couponAmbassadorId: string;
}

interface Touches {
  linkAmbassadorId: string;
  couponAmbassadorId: string;
  /** Whether whose coupon it is may sell. */
  isOpen: boolean;
}

/** @param first what the shop's settings put first */
export function attribute({ isOpen, ...touches }: Touches, first: Channel): Attribution {
  if (!isOpen) return { won: "link", because: "closed", ...touches };
  return { won: first, because: "setting", ...touches };
}

/** Whose sale it is. */
export const sellerIn = ({ won, linkAmbassadorId, couponAmbassadorId }: Attribution): string =>
  won === "coupon" ? couponAmbassadorId : linkAmbassadorId;

/** An order, as far as it says what won it. */
interface Won {
  attribution?: Pick<Attribution, "won"> | undefined;
  coupon?: { code: string } | undefined;
}

/** What an order's entries say of what won it: its coupon, by its code; nothing where its link did. */
export const channelFacts = ({ attribution, coupon }: Won): { coupon?: string } =>
  attribution?.won === "coupon" && coupon ? { coupon: coupon.code } : {};
