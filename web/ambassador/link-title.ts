import { words } from "./link-words.ts";

/** What a link is called: its own name, or else what it is about. */
export const titleOf = ({
  name,
  products,
}: {
  name?: string | undefined;
  products: readonly { title: string }[];
}): string => name ?? about(products);

/** What a link is about, in a few words: `Wall clock`, `Wall clock and Kettle`, `Wall clock and 3 more`. */
function about(products: readonly { title: string }[]): string {
  const [first, second] = products;
  if (!first) return words.goneProducts();
  if (!second) return first.title;
  return products.length === 2
    ? words.both({ first: first.title, second: second.title })
    : words.andMore({ first: first.title, more: products.length - 1 });
}
