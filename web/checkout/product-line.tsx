import { Button, Text, Title } from "@mantine/core";
import { useRef } from "react";
import { Amount } from "../parts/amount.tsx";
import type { Product } from "./api.ts";
import { Description } from "./description.tsx";
import { ProductPictures } from "./product-pictures.tsx";
import { most, Stepper } from "./stepper.tsx";
import { words } from "./words.ts";

/** One product and how many of it: a button adds the first, then there are fewer, more, and a number to type. */
export function ProductLine({
  product,
  quantity,
  eager,
  onChange,
}: {
  product: Product;
  quantity: number;
  eager: boolean;
  onChange: (quantity: number) => void;
}) {
  const { title, description, priceMinor, currency } = product;
  const input = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const set = (next: number) => {
    onChange(Math.min(Math.max(next, 0), most));
    // The control that was pressed gives way to the other one: the focus goes there with it.
    if (quantity === 0) setTimeout(() => input.current?.focus());
    else if (next === 0) setTimeout(() => addButton.current?.focus());
  };
  return (
    <article className="panel line" data-picked={quantity > 0 || undefined}>
      <ProductPictures product={product} eager={eager} />
      <div className="line-text">
        <Title order={2} size="h5">
          {title}
        </Title>
        <Description title={title}>{description}</Description>
        <div className="line-foot">
          <Text fw={600}>
            <Amount minor={priceMinor} currency={currency} />
          </Text>
          {quantity === 0 ? (
            <Button ref={addButton} variant="default" aria-label={words.addProduct({ title })} onClick={() => set(1)}>
              {words.add()}
            </Button>
          ) : (
            <Stepper title={title} quantity={quantity} inputRef={input} onChange={set} />
          )}
        </div>
      </div>
    </article>
  );
}
