import { legalPages } from "../../shared/domain/settings.ts";
import { shop } from "../shop/shop.ts";
import { words } from "./words.ts";

/** The shop's own pages, and where one can write to. Known before anything is drawn, so nothing moves for them. */
export function ShopLinks() {
  const pages = legalPages.flatMap((name) => {
    const href = shop.legal[name];
    return href === undefined ? [] : [{ href, label: words[name]() }];
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
