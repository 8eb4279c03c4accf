import type { Shop } from "../../shared/site/shop.ts";
import { defaultColor } from "../../shared/site/shop.ts";

/** The shop as its configuration has it; see `furnish`, which writes it into the document. */
export const shop: Shop = read();

function read(): Shop {
  const text = document.getElementById("shop")?.textContent;
  if (text) return JSON.parse(text) as Shop;
  return { name: "Herald", currency: "eur", rateBps: 1000, color: defaultColor };
}
