/** The web app's documents: which one a path is answered with, and how the shop's own settings get into it. */
import { type Fill, fillOf, paletteOf } from "./shades.ts";
import type { RenderedShop, Shop } from "./shop.ts";

/** Each area of the app is a document with scripts of its own. The first that matches wins. */
export const documents = [
  { prefix: "/admin", file: "admin.html" },
  { prefix: "/c", file: "checkout.html" },
  { prefix: "/a", file: "storefront.html" },
  { prefix: "", file: "index.html" },
] as const;

/** The document of buyers' pages. */
export const buyersFile = "checkout.html" satisfies (typeof documents)[number]["file"];

/** The document of storefronts. */
export const storefrontFile = "storefront.html" satisfies (typeof documents)[number]["file"];

/** The document for a path that is no file: `/admin` and all below it, `/c/…` and `/a/…`, and else the ambassadors' area. */
export function documentOf(path: string): (typeof documents)[number]["file"] {
  const found = documents.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.file ?? "index.html";
}

/**
 * Writes the shop into a built document: its name as the title, its icon, and its settings as data that the app reads.
 * A data block is no script, so the Content-Security-Policy lets it be; and no request is needed to know the shop.
 */
export function renderDocument(html: string, shop: Shop): string {
  const palette = paletteOf(shop.color);
  const fill = fillOf(shop.color);
  const rendered: RenderedShop = { ...shop, palette, fill };
  const data = JSON.stringify(rendered).replace(/</g, "\\u003c");
  const logo = escapeHtml(shop.logoUrl ?? monogram(shop.name, fill));
  const icon = `<link rel="icon" href="${logo}">`;
  return html
    .replace("<!--shop-->", () => `${icon}\n<script type="application/json" id="shop">${data}</script>`)
    .replace("<!--brand-->", () => brand(shop.name, logo))
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(shop.name)}</title>`);
}

/** The name of the shop that a document was written for. */
export function shopNameIn(html: string): string {
  const [, data = "{}"] = /<script type="application\/json" id="shop">(.*?)<\/script>/s.exec(html) ?? [];
  // renderDocument writes it, and nobody else.
  const { name = "" } = JSON.parse(data) as Partial<RenderedShop>;
  return name;
}

/** What stands on the page until its scripts have come: see `.boot` in web/shop/look.css. */
function brand(name: string, logo: string): string {
  return `<div class="boot"><img src="${logo}" alt="" width="30" height="30"><span>${escapeHtml(name)}</span></div>`;
}

/** The shop's first letter on its colour, as a picture without a request. */
function monogram(name: string, { background, text }: Fill): string {
  const letter = escapeHtml([...name][0]?.toUpperCase() ?? "");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${background}"/>` +
    `<text x="16" y="23" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="20" fill="${text}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
