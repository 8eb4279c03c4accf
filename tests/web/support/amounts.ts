import type { Locator } from "playwright-core";

/** An amount in euro as a British reader sees it, `€1,234.56`, in cents. */
export function minorOf(text: string): number {
  const [, sign = "", digits = ""] = /(-?)€([\d,]+\.\d{2})/.exec(text.replace("\u2212", "-")) ?? [];
  if (digits === "") throw new Error(`“${text}” holds no amount in euro.`);
  return Number(`${sign}${digits.replace(/[,.]/g, "")}`);
}

/** The amount that is shown, in cents. */
export const amountIn = async (shown: Locator): Promise<number> => minorOf((await shown.textContent()) ?? "");

/** Cents as a British reader sees them. */
export const euro = (minor: number): string =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" }).format(minor / 100);
