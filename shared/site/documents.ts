/** The web app's documents: which one a path is answered with, and how the shop's own settings get into it. */
import type { Shop } from "./shop.ts";

/** Each area of the app is a document with scripts of its own. The first that matches wins. */
export const documents = [
  { prefix: "/admin", file: "admin.html" },
  { prefix: "/c", file: "checkout.html" },
  { prefix: "", file: "index.html" },
] as const;

/** The document for a path that is no file: `/admin` and all below it, `/c/…`, and else the ambassadors' area. */
export function documentOf(path: string): (typeof documents)[number]["file"] {
  const found = documents.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.file ?? "index.html";
}

/**
 * Writes the shop into a built document: its name as the title, and its settings as data that the app reads. A data
 * block is no script, so the Content-Security-Policy lets it be; and no request is needed to know the shop.
 */
export function furnish(html: string, shop: Shop): string {
  const data = JSON.stringify(shop).replace(/</g, "\\u003c");
  return html
    .replace("<!--shop-->", () => `<script type="application/json" id="shop">${data}</script>`)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(shop.name)}</title>`);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
