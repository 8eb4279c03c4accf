import type { ShopSettings } from "./settings.ts";

/** What an owner does to open a shop, in this order. */
export const shopSteps = ["brand", "product", "payment", "delivery", "legal", "terms", "invite", "sale"] as const;
export type ShopStep = (typeof shopSteps)[number];

/** How one's first steps were closed: put away until they are called back, or because all was done. */
export const stepsClosings = ["dismissed", "done"] as const;
export type StepsClosing = (typeof stepsClosings)[number];

/** What somebody's account says of their first steps. */
export interface OwnSteps {
  /** Absent while they are open. */
  stepsClosed?: StepsClosing | undefined;
  /** When an ambassador first copied or shared a link of theirs, ISO-8601, UTC. */
  sharedAt?: string | undefined;
}

/** What of a shop tells how far its owner has come. */
export interface ShopState {
  settings: ShopSettings;
  /** The settings that it was deployed with. */
  first: ShopSettings;
  hasProduct: boolean;
  isPaymentConnected: boolean;
  /** Whether a version of the programme's terms was published. */
  hasTerms: boolean;
  /** Whether anybody is an ambassador, or is asked to become one. */
  hasAmbassadors: boolean;
  hasSold: boolean;
}

/** Which steps are done, by what the shop is: nobody ticks one off. */
export function stepsDone(shop: ShopState): Record<ShopStep, boolean> {
  const { settings, first } = shop;
  const { brand, legal } = settings;
  return {
    brand: hasDecided("brand", shop) || brand.logoUrl !== undefined || brand.color !== first.brand.color,
    product: shop.hasProduct,
    payment: shop.isPaymentConnected,
    delivery: hasDecided("delivery", shop) || settings.delivery !== first.delivery,
    legal: legal.termsUrl !== undefined && legal.privacyUrl !== undefined,
    terms: shop.hasTerms,
    invite: shop.hasAmbassadors,
    sale: shop.hasSold,
  };
}

/** What an older Herald kept does not say what its owner saved: there, what is other than at first was decided. */
const hasDecided = (section: "brand" | "delivery", { settings }: ShopState): boolean =>
  settings.decided?.includes(section) ?? false;
