import { useState } from "react";
import { smallPictureOf } from "../../shared/domain/product-pictures.ts";
import "./picture.css";

/**
 * A product's picture in a square, of the small ones where it was uploaded. The title stands beside it wherever it is shown, so it says nothing to a screen
 * reader; where it can't be loaded, a plain ground takes its place.
 * @param width in CSS pixels; the square takes all the room it has where absent
 * @param eager for what is seen at once; `"first"` for the one picture that the reader sees before all others
 */
export function Picture({
  src,
  width,
  eager = false,
  onBroken,
}: {
  src: string;
  width?: number;
  eager?: boolean | "first";
  /** Told the address of a picture that can't be loaded. */
  onBroken?: (src: string) => void;
}) {
  const [broken, setBroken] = useState<string>();
  const size = width ? { width, height: width } : {};
  return (
    <span className="picture" style={size}>
      {src && broken !== src && (
        <img
          src={smallPictureOf(src)}
          alt=""
          width={width ?? 400}
          height={width ?? 400}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager === "first" ? "high" : "auto"}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => {
            setBroken(src);
            onBroken?.(src);
          }}
        />
      )}
    </span>
  );
}
