import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { settingsSections } from "../../../shared/contract/settings.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { fillOf } from "../../../shared/site/shades.ts";
import { shop } from "../../shop/shop.ts";
import { words } from "./words.ts";

const { color: aColor, logoUrl: aLogo } = settingsSections.brand.shape;
const sampleMinor = 2_400;

/** A small piece of a buyer's page as it would look. What is no colour, or no logo, is left as it is now. */
export function BrandPreview(brand: { name: string; color: string; logoUrl: string; currency: string }) {
  const [logoUrl] = useDebouncedValue(brand.logoUrl.trim(), 400);
  const [broken, setBroken] = useState("");
  useEffect(() => setBroken(""), []);
  const { background, text } = fillOf(aColor.safeParse(brand.color).success ? brand.color : shop.color);
  const hasLogo = logoUrl !== "" && logoUrl !== broken && aLogo.safeParse(logoUrl).success;
  const fill = { background, color: text };
  return (
    <figure className="brand-preview">
      <figcaption>{words.preview()}</figcaption>
      <div className="brand-preview-page" aria-hidden="true">
        <div className="brand-preview-shop">
          {hasLogo ? (
            <img src={logoUrl} alt="" width={30} height={30} onError={() => setBroken(logoUrl)} />
          ) : (
            <span className="monogram" style={fill}>
              {[...brand.name.trim()][0]?.toUpperCase()}
            </span>
          )}
          <span className="brand-name">{brand.name}</span>
        </div>
        <strong>{words.sampleRecommends()}</strong>
        <div className="brand-preview-product">
          <span>{words.sampleProduct()}</span>
          <span>{formatMoney(sampleMinor, brand.currency)}</span>
        </div>
        <span className="brand-preview-button" style={fill}>
          {words.samplePay({ amount: formatMoney(sampleMinor, brand.currency) })}
        </span>
      </div>
    </figure>
  );
}
