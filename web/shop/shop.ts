import type { RenderedShop } from "../../shared/site/shop.ts";

/** The shop as its configuration has it; `renderDocument` writes it into every document. */
export const shop = JSON.parse(document.getElementById("shop")?.textContent ?? "") as RenderedShop;
