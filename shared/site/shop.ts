import type { Delivery } from "../domain/delivery.ts";
import { drawable, type LegalSettings, type ShopSettings, type SignUp } from "../domain/settings.ts";
import type { TaxSettings } from "../domain/tax.ts";
import type { Fill, Palette } from "./shades.ts";

/** What the pages know of the shop. */
export interface Shop {
  /** Of the settings: a document of another version is another document. */
  version: number;
  name: string;
  /** ISO 4217, lower case. */
  currency: string;
  /** The ambassador's share of a sale, basis points. */
  rateBps: number;
  /** How somebody becomes an ambassador. */
  signUp: SignUp;
  /** Whether buyers are asked where to send it. */
  delivery: Delivery;
  /** The tax in its prices, and what commissions are of. */
  tax: TaxSettings;
  /** The brand's colour, `#rrggbb`. Its hue is kept; its lightness is set so that text on it can be read. */
  color: string;
  /** An `https` address or a path of the site; the name's first letter stands in for it. */
  logoUrl?: string | undefined;
  /** The shop's own pages that buyers are led to, and what ambassadors say of their links. */
  legal: LegalSettings;
  /** Where people can write to. */
  contactEmail?: string | undefined;
}

/** What a document carries: the shop, with the shades that its colour leads to. */
export interface RenderedShop extends Shop {
  palette: Palette;
  /** What its buttons are filled with. */
  fill: Fill;
}

/** What of the settings the pages are told. A stage's file may say a colour that is none. */
export function shopOf(settings: ShopSettings, currency: string): Shop {
  const { version, brand, programme, delivery, tax, legal, contact } = settings;
  return {
    version,
    name: brand.name,
    currency,
    rateBps: programme.rateBps,
    signUp: programme.signUp,
    delivery,
    tax,
    color: drawable(brand.color),
    logoUrl: brand.logoUrl,
    legal,
    contactEmail: contact.email,
  };
}
