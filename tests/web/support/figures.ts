/** Prints a figure that was measured; `--silent` hushes the console, not this. */
export function report(figure: string): void {
  process.stderr.write(`  measured: ${figure}\n`);
}
