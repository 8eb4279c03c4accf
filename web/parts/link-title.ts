import * as words from "../../shared/words/en/link-title.ts";

/** What a link is called: its own name, or else what it is about. */
export const titleOf = ({
  name,
  products,
}: {
  name?: string | undefined;
  products: readonly { title: string }[];
}): string => name ?? about(products);

/**
 * What a link is about, in a few words: `Wall clock`, `Wall clock and Kettle`, `Wall clock and 3 more`.
 * @param count how many products there are, where not all of them are given
 */
export function about(products: readonly { title: string }[], count = products.length): string {
  const [first, second] = products;
  if (!first) return words.goneProducts();
  if (!second) return first.title;
  return count === 2
    ? words.both({ first: first.title, second: second.title })
    : words.andMore({ first: first.title, more: count - 1 });
}
