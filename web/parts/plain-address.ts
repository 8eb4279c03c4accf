/** An address as people read it: without `https://`. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\//, "");
}
