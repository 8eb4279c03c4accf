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
  if (!first) return "Products that are no longer on sale";
  if (!second) return first.title;
  return products.length === 2
    ? `${first.title} and ${second.title}`
    : `${first.title} and ${products.length - 1} more`;
}
