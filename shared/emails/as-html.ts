import { smallPictureOf } from "../domain/product-pictures.ts";
import * as words from "../words/en/emails.ts";
import type { Block, Email } from "./blocks.ts";
import { absoluteUrl, type Brand, colorsOf } from "./brand.ts";
import { fill, type Html, joined } from "./fill.ts";
import type { Stop } from "./stop.ts";

/** An e-mail as clients show it, light and dark. */
export function htmlOf({ subject, preview, heading, blocks }: Email, brand: Brand, stop?: Stop): string {
  const draw = drawing(brand);
  const body = [fill("heading", { text: heading }), ...blocks.map(draw)];
  return fill("frame", {
    subject,
    preview,
    brand: headOf(brand),
    blocks: joined(body),
    footer: footerOf(brand, stop),
  }).html;
}

function headOf(brand: Brand): Html {
  const { name: shopName, logoUrl } = brand;
  if (logoUrl) return fill("logo", { shopName, logoUrl });
  return fill("initial", {
    shopName,
    initial: [...shopName][0]?.toLocaleUpperCase("en") ?? "",
    ...colorsOf(brand.color),
  });
}

const drawing =
  (brand: Brand) =>
  (block: Block): Html => {
    switch (block.kind) {
      case "paragraph":
      case "note":
        return fill(block.kind, { text: block.text });
      case "amount":
        return fill("amount", { label: block.label, value: block.value });
      case "button":
        return fill("button", { label: block.label, url: block.url, ...colorsOf(brand.color) });
      case "facts":
        return fill("facts", { rows: joined(block.facts.map(([label, value]) => fill("fact", { label, value }))) });
      case "table":
        return fill("table", { rows: rowsOf(block, brand) });
    }
  };

function rowsOf({ lines = [], rows = [], total }: Extract<Block, { kind: "table" }>, { appUrl }: Brand): Html {
  return joined([
    ...lines.map(({ title, detail, value, imageUrl }) => {
      const url = absoluteUrl(imageUrl && smallPictureOf(imageUrl), appUrl);
      return url ? fill("line", { title, detail, value, imageUrl: url }) : fill("plainLine", { title, detail, value });
    }),
    ...rows.map(([label, value]) => fill("row", { label, value })),
    ...(total ? [fill("total", { label: total[0], value: total[1] })] : []),
  ]);
}

function footerOf({ name, contactEmail, imprintUrl, privacyUrl }: Brand, stop?: Stop): Html {
  const small = (text: string) => fill("small", { text });
  return joined([
    small(words.by({ shop: name })),
    ...(contactEmail ? [small(words.questions({ email: contactEmail }))] : []),
    ...(stop ? [fill("smallLink", { label: stop.label, url: stop.page })] : []),
    ...(imprintUrl ? [fill("smallLink", { label: words.imprint(), url: imprintUrl })] : []),
    ...(privacyUrl ? [fill("smallLink", { label: words.privacy(), url: privacyUrl })] : []),
  ]);
}
