import { encode } from "uqr";

/** The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004). */
const quietZone = 4;

/**
 * The part of a code's side that a picture in its middle takes: a sixteenth of its modules. At level H a reader restores 30 % of them, and
 * so has room left for a thumb.
 */
const markPart = 0.25;

/** A code's dark modules as one path in a square of `size` units, and the square in its middle that is left to a mark. */
export interface QrPath {
  size: number;
  path: string;
  mark: { at: number; side: number } | undefined;
}

/**
 * A QR code as one path of squares; a run of dark modules is one rectangle.
 * @param hasMark whether its middle is left to a picture; it has more to restore it from then, and is larger
 */
export function qrPath(text: string, hasMark = false): QrPath {
  const { data, size } = encode(text, { ecc: hasMark ? "H" : "M", border: quietZone });
  const mark = hasMark ? middleOf(size) : undefined;
  const isMarks = (x: number) => mark !== undefined && x >= mark.at && x < mark.at + mark.side;
  const shown = data.map((row, y) => row.map((isDark, x) => isDark && !(isMarks(x) && isMarks(y))));
  const runs = shown.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`;
    }),
  );
  return { size, path: runs.join(""), mark };
}

/** A square in the middle, of whole modules: a code has an odd number of them on a side. */
function middleOf(size: number): { at: number; side: number } {
  const half = Math.floor(((size - 2 * quietZone) * markPart) / 2);
  const side = 2 * half + 1;
  return { at: (size - side) / 2, side };
}
