import type { Delivery } from "../domain/delivery.ts";
import type { Fill, Palette } from "./shades.ts";

/** What the pages know of the shop: its one configuration, for the laptop and for every stage in the cloud. */
export interface Shop {
  name: string;
  /** ISO 4217, lower case. */
  currency: string;
  /** The ambassador's share of a sale, basis points. */
  rateBps: number;
  /** Whether buyers are asked where to send it. */
  delivery: Delivery;
  /** The brand's colour, `#rrggbb`. Its hue is kept; its lightness is set so that text on it can be read. */
  color: string;
  /** An `https` address or a path of the site; the name's first letter stands in for it. */
  logoUrl?: string;
}

/** What a document carries: the shop, with the shades that its colour leads to. */
export interface RenderedShop extends Shop {
  palette: Palette;
  /** What its buttons are filled with. */
  fill: Fill;
}
