/** What a pasted link shows: tags that a bot reads in a document's head. https://ogp.me, https://developer.x.com/en/docs/x-for-websites/cards */
import { escapeHtml } from "./documents.ts";

/** What a page says of itself to whoever shows it without opening it. */
export interface Preview {
  title: string;
  description: string;
  /** The one address of the page. */
  url: string;
  shopName: string;
  picture?: { url: string; alt: string } | undefined;
  /** Of a page about one product: as programs read it (`12.50`), its currency (ISO 4217, upper case), and as people do. */
  price?: { amount: string; currency: string; text: string; label: string } | undefined;
  /** Whether it has anything that a search would look for. */
  isDead?: boolean;
}

/** Whose site a page is of, and where. */
export interface Site {
  shopName: string;
  appUrl: string;
}

/** A document with a page's own tags in place of those that it was built with. Whatever they say is inert text. */
export function withPreview(html: string, preview: Preview): string {
  const { title, description, shopName } = preview;
  const tags = tagsOf(preview).map(([attribute, name, content]) => meta(attribute, name, content));
  const canonical = `<link rel="canonical" href="${escapeHtml(preview.url)}">`;
  return html
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(`${title} · ${shopName}`)}</title>`)
    .replace(/<meta name="description"[^>]*>\n?/, "")
    .replace("</head>", () => `${[meta("name", "description", description), canonical, ...tags].join("\n")}\n</head>`);
}

type Tag = readonly [attribute: "name" | "property", name: string, content: string];

/** X takes what it has no tags of its own for from Open Graph's. */
function tagsOf({ title, description, url, shopName, picture, price, isDead = false }: Preview): Tag[] {
  return [
    ...(isDead ? [["name", "robots", "noindex"] as const] : []),
    ["property", "og:site_name", shopName],
    ["property", "og:type", price ? "product" : "website"],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["property", "og:url", url],
    ...(picture
      ? ([
          ["property", "og:image", picture.url],
          ["property", "og:image:alt", picture.alt],
        ] as const)
      : []),
    ...(price
      ? ([
          ["property", "product:price:amount", price.amount],
          ["property", "product:price:currency", price.currency],
          ["name", "twitter:label1", price.label],
          ["name", "twitter:data1", price.text],
        ] as const)
      : []),
    ["name", "twitter:card", picture ? "summary_large_image" : "summary"],
  ];
}

const meta = (attribute: string, name: string, content: string) =>
  `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`;

/** The longest part of a text that ends with a word and has at most so many characters, on one line; with `…` where it is not all. */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S*$/, "").replace(/[\s,.;:–-]+$/, "")}…`;
}
