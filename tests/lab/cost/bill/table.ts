/** Text in columns: a table of Markdown that can be read as it is. Columns after the first `left` ones are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (column < left ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width))).join(" | ")} |`;
  const rule = widths.map((width, column) => (column < left ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** US dollars with four digits, or two. */
export function usd(amount: number, digits = 4): string {
  const least = 10 ** -digits;
  if (amount > 0 && amount < least / 2) return `< $${least}`;
  return `$${amount.toFixed(digits)}`;
}

/** A quantity: whole where it is large, else with as many digits as say something. */
export function amount(quantity: number): string {
  const digits = quantity >= 100 ? 0 : quantity >= 1 ? 2 : 4;
  return quantity.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** A price per million, thousand or one: `$0.40 / 1,000,000`. */
export function rate({ usd: price, per }: { usd: number; per: number }): string {
  const written = `$${price.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 4 })}`;
  return per === 1 ? written : `${written} / ${amount(per)}`;
}
