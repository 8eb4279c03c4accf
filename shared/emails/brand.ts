import { defaultColor, drawable, type ShopSettings } from "../domain/settings.ts";
import { contrastWithWhite, fillOf, shadesOf } from "../site/shades.ts";

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

/** What of the settings e-mails say and look like. @param shop what the stage's file says */
export function brandedShop(
  { brand, legal, contact }: ShopSettings,
  { appUrl, ownerEmail }: { appUrl: string; ownerEmail: string },
): BrandedShop {
  const { imprintUrl, privacyUrl } = legal;
  const { email: contactEmail, timeZone } = contact;
  const { name, color, logoUrl } = brand;
  return { name, color: drawable(color), logoUrl, appUrl, ownerEmail, contactEmail, imprintUrl, privacyUrl, timeZone };
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

/** What is filled with a brand's colour, and the text on it that can be read. */
export interface Colors {
  fill: string;
  onFill: string;
}

/** Finding a colour's shades takes longer than writing an e-mail in them. */
const found = new Map<string, Colors>();

/** Below this contrast with a white card a button is text without a shape. */
const seenFrom = 1.3;

/**
 * As on the shop's pages; but that a brand as pale as the card has the shade of its hue that is seen on it, in light and in dark.
 * @param color `#rrggbb`
 */
export function colorsOf(color: string): Colors {
  const known = found.get(color);
  if (known) return known;
  const { background, text } = fillOf(color);
  const isSeen = contrastWithWhite(background) >= seenFrom;
  const colors = isSeen ? { fill: background, onFill: text } : { fill: shadesOf(color)[7], onFill: "#fff" };
  found.set(color, colors);
  return colors;
}
