import { commissionOn } from "../../shared/domain/commission.ts";
import { formatMoney, minorDigitsOf } from "../../shared/domain/currency.ts";
import { Amount } from "../parts/amount.tsx";
import { rateInPercent } from "../parts/rate.ts";
import { shop } from "../shop/shop.ts";

const rate = rateInPercent(shop.rateBps);

/** Eighty of a currency with cents; eight thousand of one without, where a unit is worth about a cent. */
const basketMinor = minorDigitsOf(shop.currency) === 3 ? 80_000 : 8_000;
const earnedMinor = commissionOn(basketMinor, shop.rateBps);
const items = [
  { label: "Something for the table", minor: (basketMinor * 5) / 8 },
  { label: "Something for the wall", minor: (basketMinor * 3) / 8 },
];

/** A sale worked through: what a buyer pays, and what of it is the ambassador's. */
export function Example() {
  return (
    <figure className="example">
      <figcaption>
        A {formatMoney(basketMinor, shop.currency)} basket earns you {formatMoney(earnedMinor, shop.currency)}.
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
          <dt>Your friend pays</dt>
          <dd>
            <Amount minor={basketMinor} />
          </dd>
        </div>
        <div className="example-earned">
          <dt>Your share, {rate}</dt>
          <dd>
            <Amount minor={earnedMinor} />
          </dd>
        </div>
      </dl>
    </figure>
  );
}
