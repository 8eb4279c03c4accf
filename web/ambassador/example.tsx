import { commissionOf } from "../../shared/domain/commission.ts";
import { formatMoney, minorDigitsOf } from "../../shared/domain/currency.ts";
import { taxedBy } from "../../shared/domain/tax.ts";
import { Amount } from "../parts/amount.tsx";
import { rateInPercent } from "../parts/rate.ts";
import { shop } from "../shop/shop.ts";
import { words } from "./area-words.ts";

const rate = rateInPercent(shop.rateBps);

/** Eighty of a currency with cents; eight thousand of one without, where a unit is worth about a cent. */
const basketMinor = minorDigitsOf(shop.currency) === 3 ? 80_000 : 8_000;
const earnedMinor = commissionOf({ amountMinor: basketMinor, rateBps: shop.rateBps, ...taxedBy(shop.tax) });
const isWithoutTax = shop.tax.base === "net" && shop.tax.rateBps > 0;
const items = [
  { label: words.forTable(), minor: (basketMinor * 5) / 8 },
  { label: words.forWall(), minor: (basketMinor * 3) / 8 },
];

/** A sale worked through: what a buyer pays, and what of it is the ambassador's. */
export function Example() {
  return (
    <figure className="example">
      <figcaption>
        {words.basketEarns({
          basket: formatMoney(basketMinor, shop.currency),
          earned: formatMoney(earnedMinor, shop.currency),
        })}
      </figcaption>
      <dl>
        {items.map(({ label, minor }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Amount minor={minor} />
            </dd>
          </div>
        ))}
        <div className="example-sum">
          <dt>{words.friendPays()}</dt>
          <dd>
            <Amount minor={basketMinor} />
          </dd>
        </div>
        <div className="example-earned">
          <dt>{words.yourShare({ rate })}</dt>
          <dd>
            <Amount minor={earnedMinor} />
          </dd>
        </div>
      </dl>
      {isWithoutTax && <p className="example-note">{words.withoutTax()}</p>}
    </figure>
  );
}
