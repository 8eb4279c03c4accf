import { qrPath } from "../parts/qr-path.ts";
import { shop } from "../shop/shop.ts";

/** At least this many pixels on a side, so that it can be printed. */
const printable = 1_200;
/** A logo is drawn anew at this many pixels on a side: a picture that travels takes nothing from an address. */
const logoPixels = 256;

const escaped = (text: string) => text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A link's QR code with the shop's mark in its middle, as an SVG that needs nothing else. */
export async function qrSvg(text: string): Promise<string> {
  const { size, path, mark } = qrPath(text, true);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${printable}" height="${printable}">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path d="${path}" shape-rendering="crispEdges"/>`,
    mark && (await markAt(mark)),
    "</svg>",
  ];
  return svg.filter(Boolean).join("");
}

/** The shop's logo, where its own site has it; else its first letter. A picture of another site may not be drawn. */
async function markAt({ at, side }: { at: number; side: number }): Promise<string> {
  // A module of white around it, so that it is taken for no part of the code.
  const [from, width] = [at + 0.75, side - 1.5];
  const logo = shop.logoUrl?.startsWith("/") ? await drawnLogo(shop.logoUrl).catch(() => undefined) : undefined;
  if (logo) return `<image href="${logo}" x="${from}" y="${from}" width="${width}" height="${width}"/>`;
  const { background, text } = shop.fill;
  const middle = from + width / 2;
  const letter = escaped([...shop.name][0]?.toUpperCase() ?? "");
  return (
    `<rect x="${from}" y="${from}" width="${width}" height="${width}" rx="${width / 4}" fill="${background}"/>` +
    `<text x="${middle}" y="${middle}" dy="0.36em" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${width * 0.6}" fill="${text}">${letter}</text>`
  );
}

/** A picture of the site's own as one that travels, whole within a square. */
async function drawnLogo(url: string): Promise<string> {
  const image = await loaded(url);
  const scale = logoPixels / Math.max(image.naturalWidth, image.naturalHeight);
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  return drawn(logoPixels, (context) => {
    context.drawImage(image, (logoPixels - width) / 2, (logoPixels - height) / 2, width, height);
  });
}

/** Saves a link's QR code as a picture. */
export async function saveQr(text: string, as: "svg" | "png"): Promise<void> {
  const svg = await qrSvg(text);
  const vector = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const href = as === "svg" ? vector : await pngOf(vector);
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.download = `qr-code.${as}`;
  anchor.click();
}

async function pngOf(vector: string): Promise<string> {
  const image = await loaded(vector);
  return drawn(printable, (context) => context.drawImage(image, 0, 0, printable, printable));
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

function drawn(side: number, draw: (context: CanvasRenderingContext2D) => void): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d");
  if (context) draw(context);
  return canvas.toDataURL("image/png");
}
