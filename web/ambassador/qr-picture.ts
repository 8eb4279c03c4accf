import { qrPath } from "../parts/qr-path.ts";

/** At least this many pixels on a side, so that it can be printed. */
const printable = 1_200;

/** Saves a text's QR code as a picture. */
export function savePng(text: string): void {
  const { size, path } = qrPath(text);
  const scale = Math.ceil(printable / size);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(scale, scale);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.fillStyle = "#000";
  context.fill(new Path2D(path));
  const anchor = document.createElement("a");
  anchor.href = canvas.toDataURL("image/png");
  anchor.download = "qr-code.png";
  anchor.click();
}
