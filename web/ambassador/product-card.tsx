import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { Amount } from "../parts/amount.tsx";
import { Picture } from "../parts/picture.tsx";
import type { Product } from "./api.ts";
import { words } from "./area-words.ts";

/** How many cards the first row has on a wide screen. */
const firstRow = 4;

/** A product, what it costs, and what a sale of it earns; all of it is the label of the checkbox that picks it. */
export function ProductCard({
  product: { title, description, imageUrl, priceMinor, currency },
  earnedMinor,
  place,
  isPicked,
  pick,
}: {
  product: Product;
  /** What a piece earns; absent while that is not known. */
  earnedMinor: number | undefined;
  /** Where in the list it stands, from 0. */
  place: number;
  isPicked: boolean;
  pick: () => void;
}) {
  const titleId = useId();
  const eager = place === 0 ? "first" : place < firstRow;
  return (
    <li data-row>
      <label className="product">
        <input
          type="checkbox"
          className="product-pick"
          data-row-focus
          checked={isPicked}
          onChange={pick}
          aria-labelledby={titleId}
        />
        <Picture src={imageUrl} eager={eager} />
        <span className="product-text">
          <span className="product-title" id={titleId}>
            {title}
          </span>
          <span className="product-about">{description}</span>
          <span className="product-money">
            <Amount minor={priceMinor} currency={currency} />
            <span className="product-earns">
              {words.youEarn()} {earnedMinor === undefined ? "…" : <Amount minor={earnedMinor} currency={currency} />}
            </span>
          </span>
        </span>
      </label>
    </li>
  );
}

/** Cards that are still to come, of the same size. */
export function ProductSkeletons() {
  return (
    <div className="products" role="status">
      <VisuallyHidden>{words.loadingProducts()}</VisuallyHidden>
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and never move
        <div key={index} className="product" aria-hidden="true">
          <span className="picture">
            <Skeleton height="100%" radius={0} />
          </span>
          <span className="product-text">
            <span className="product-title">
              <Skeleton height="1em" mt={4} width="80%" />
            </span>
            <span className="product-about">
              <Skeleton height="2.4em" />
            </span>
            <span className="product-money">
              <Skeleton height="1.3em" width="60%" />
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
