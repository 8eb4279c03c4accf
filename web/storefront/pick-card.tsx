import { formatMoney } from "../../shared/domain/currency.ts";
import * as words from "../../shared/words/en/storefront.ts";
import { about } from "../parts/link-title.ts";
import { Picture } from "../parts/picture.tsx";
import { shop } from "../shop/shop.ts";
import type { Pick } from "./api.ts";

/** How many cards the first row has on a wide screen. */
const firstRow = 4;

/** A pick, as a link to where it is bought. @param place where in the list it stands, from 0 */
export function PickCard({ pick: { address, count, fromMinor, products }, place }: { pick: Pick; place: number }) {
  const eager = place === 0 ? "first" : place < firstRow;
  const price = formatMoney(fromMinor, products[0]?.currency ?? shop.currency);
  return (
    <li>
      <a href={`/c/${address}`} className="pick">
        <span className="pick-pictures">
          {products.map(({ id, imageUrl }, at) => (
            <Picture key={id} src={imageUrl} eager={at === 0 ? eager : place < firstRow} />
          ))}
        </span>
        <span className="pick-text">
          <span className="pick-title">{about(products, count)}</span>
          {count === 1 ? <span className="amount">{price}</span> : <span>{words.several({ count, price })}</span>}
        </span>
      </a>
    </li>
  );
}
