import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { picturesOf } from "../../shared/domain/product-pictures.ts";
import { Picture } from "../parts/picture.tsx";
import type { Product } from "./api.ts";
import { laterPart } from "./later-part.tsx";
import { words } from "./words.ts";

// Who looks at further pictures loads what shows them.
const Gallery = laterPart("Gallery");

/** A product's main picture; where there are more, it opens all of them, large. */
export function ProductPictures({ product, eager }: { product: Product; eager: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { title, imageUrl } = product;
  const pictures = picturesOf(product);
  const main = <Picture src={imageUrl} width={104} eager={eager} />;
  const count = pictures.length;
  if (count === 1) return main;
  return (
    <>
      <UnstyledButton
        className="all-pictures"
        aria-haspopup="dialog"
        aria-label={words.allPictures({ count, title })}
        onClick={() => setOpen(true)}
      >
        {main}
        <span className="picture-count" aria-hidden>
          {words.morePictures({ count: count - 1 })}
        </span>
      </UnstyledButton>
      {isOpen && <Gallery title={title} pictures={pictures} onClose={() => setOpen(false)} />}
    </>
  );
}
