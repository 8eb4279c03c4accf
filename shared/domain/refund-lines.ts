import * as words from "../words/en/fields.ts";
import { AppError, type FieldError } from "./errors.ts";
import { sumMinor } from "./money.ts";
import { keptLines, type LinePart, type Order } from "./order.ts";

/** How a refund's parts travel with it: Stripe's metadata are texts of at most 500 characters. `0:1250 2:399`. */
export const writeParts = (parts: readonly LinePart[]): string =>
  parts.map(({ line, amountMinor }) => `${line}:${amountMinor}`).join(" ");

/** Reads what `writeParts` wrote. @returns undefined for any other text: such a refund is for all lines alike */
export function readParts(text: string | undefined): LinePart[] | undefined {
  if (!text || !/^\d{1,3}:\d{1,9}( \d{1,3}:\d{1,9})*$/.test(text)) return undefined;
  return text.split(" ").map((part) => {
    const [line = 0, amountMinor = 0] = part.split(":").map(Number);
    return { line, amountMinor };
  });
}

/** The parts of a refund that an order can take: each of a line that it has, each line once, in all no more than the refund. */
export function takenParts(
  parts: readonly LinePart[] | undefined,
  amountMinor: number,
  { lines }: Pick<Order, "lines">,
): LinePart[] | undefined {
  if (!parts || sumMinor(parts.map((part) => part.amountMinor)) > amountMinor) return undefined;
  const isSound = parts.every(({ line, amountMinor: part }) => part > 0 && part <= (lines[line]?.amountMinor ?? 0));
  return isSound && new Set(parts.map(({ line }) => line)).size === parts.length ? [...parts] : undefined;
}

/** @throws AppError `invalid_request` naming each part of a line that is not there, is named twice, or has less left */
export function checkParts(parts: readonly LinePart[], order: Pick<Order, "lines" | "refunds">): void {
  const kept = keptLines(order);
  const errors = parts.flatMap(({ line, amountMinor }, index): FieldError[] => {
    if (!kept[line]) return [{ path: `lines.${index}.line`, ...words.no_such_line() }];
    if (parts.findIndex((part) => part.line === line) < index) {
      return [{ path: `lines.${index}.line`, ...words.line_twice() }];
    }
    const left = kept[line].keptMinor ?? 0;
    return amountMinor > left ? [{ path: `lines.${index}.amountMinor`, ...words.line_has_less() }] : [];
  });
  if (errors.length > 0) throw new AppError("invalid_request", "The lines can't be refunded so.", { errors });
}
