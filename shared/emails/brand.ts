import { defaultColor } from "../site/shop.ts";

/** Whose e-mail it is, and how that looks. */
export interface Brand {
  name: string;
  /** `#rrggbb` */
  color: string;
  /** An `https` address. */
  logoUrl?: string | undefined;
  /** Where people reach the web app, without a closing slash. */
  appUrl: string;
  /** Who gets what is told to the owner. */
  ownerEmail: string;
  /** Where people write to, as published; answers go there. */
  contactEmail?: string | undefined;
  imprintUrl?: string | undefined;
  privacyUrl?: string | undefined;
  /** IANA: in which days and hours are told. */
  timeZone: string;
}

/** What of a shop an e-mail needs. */
export interface BrandedShop {
  name: string;
  appUrl: string;
  ownerEmail: string;
  color?: string | undefined;
  /** An `https` address or a path of the site. */
  logoUrl?: string | undefined;
  contactEmail?: string | undefined;
  imprintUrl?: string | undefined;
  privacyUrl?: string | undefined;
  timeZone?: string | undefined;
}

/** The one place in which a shop's settings become an e-mail's looks. Every address is whole: a client knows of no site. */
export function brandOf(shop: BrandedShop): Brand {
  const { name, appUrl, ownerEmail, contactEmail, color = defaultColor, timeZone = "UTC" } = shop;
  return {
    ...{ name, appUrl, ownerEmail, contactEmail, color, timeZone },
    logoUrl: absoluteUrl(shop.logoUrl, appUrl),
    imprintUrl: absoluteUrl(shop.imprintUrl, appUrl),
    privacyUrl: absoluteUrl(shop.privacyUrl, appUrl),
  };
}

/** A path of the site, or an address, as an address; nothing where it is neither. */
export function absoluteUrl(url: string | undefined, appUrl: string): string | undefined {
  if (!url || !URL.canParse(url, `${appUrl}/`)) return undefined;
  const { protocol, href } = new URL(url, `${appUrl}/`);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
