import { encode } from "uqr";

/** The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as one path of squares in a square of `size` units; a run of dark modules is one rectangle. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`;
    }),
  );
  return { size, path: runs.join("") };
}
