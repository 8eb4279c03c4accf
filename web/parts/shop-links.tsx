import { type LegalPage, legalPages } from "../../shared/domain/settings.ts";
import * as words from "../../shared/words/en/buyers-frame.ts";
import { shop } from "../shop/shop.ts";

const labels: Readonly<Record<LegalPage, () => string>> = {
  termsUrl: words.termsUrl,
  privacyUrl: words.privacyUrl,
  imprintUrl: words.imprintUrl,
  returnsUrl: words.returnsUrl,
};

/** The shop's own pages, and where one can write to. Known before anything is drawn, so nothing moves for them. */
export function ShopLinks() {
  const pages = legalPages.flatMap((name) => {
    const href = shop.legal[name];
    return href === undefined ? [] : [{ href, label: labels[name]() }];
  });
  const contact = shop.contactEmail && { href: `mailto:${shop.contactEmail}`, label: words.contact() };
  const links = [...pages, ...(contact ? [contact] : [])];
  if (links.length === 0) return null;
  return (
    <nav aria-label={words.aboutTheShop()} className="shop-links">
      {links.map(({ href, label }) => (
        <a key={href} href={href} rel="noreferrer">
          {label}
        </a>
      ))}
    </nav>
  );
}
