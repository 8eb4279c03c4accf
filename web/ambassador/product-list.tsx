import { VisuallyHidden } from "@mantine/core";
import { ListFrame } from "../parts/list/list-frame.tsx";
import { useList } from "../parts/list/query-list.ts";
import { Empty } from "../parts/notices.tsx";
import { earnedOn, useOwnRates } from "./own-rates.ts";
import type { usePicks } from "./picks.ts";
import { ProductCard, ProductSkeletons } from "./product-card.tsx";
import { type ProductChoice, productsKey, readProducts } from "./product-choice.ts";
import "./products.css";
import { words } from "./area-words.ts";

/** The products of a choice, page by page, to pick from. */
export function ProductList({ choice, picks }: { choice: ProductChoice; picks: ReturnType<typeof usePicks> }) {
  const list = useList(productsKey(choice), readProducts(choice));
  const { data: rates } = useOwnRates();
  return (
    <ListFrame list={list} skeleton={<ProductSkeletons />} empty={<NothingToShow search={choice.search} />}>
      {(products) => (
        <>
          <VisuallyHidden role="status">
            {choice.search && (list.hasNextPage ? words.foundSoFar : words.found)({ count: products.length })}
          </VisuallyHidden>
          <ul className="products" aria-label={words.products()}>
            {products.map((product, place) => (
              <ProductCard
                key={product.id}
                product={product}
                earnedMinor={rates && earnedOn(product, rates)}
                place={place}
                isPicked={picks.has(product.id)}
                pick={() => picks.toggle(product.id)}
              />
            ))}
          </ul>
        </>
      )}
    </ListFrame>
  );
}

function NothingToShow({ search }: { search: string }) {
  if (search) return <Empty title={words.nothingFoundFor({ search })}>{words.tryAnotherWord()}</Empty>;
  return <Empty title={words.noProducts()}>{words.standsHere()}</Empty>;
}
