import type { Item } from "./facts.ts";

/** Invariant 32: a slug leads to the one link that says it is called so, of the ambassador whose slug it is; and each such link is led to. */
export function slugViolations(items: readonly Item[]): string[] {
  const links = new Map(items.filter(({ type }) => type === "link").map((link) => [link.code, link]));
  const slugs = items.filter(({ type }) => type === "slug");
  const wrong = slugs.flatMap(({ slug, code, ambassadorId }) => {
    if (code === undefined) return [];
    const link = links.get(code);
    const isRight = link?.slug === slug && link?.ambassadorId === ambassadorId;
    return isRight ? [] : [`slug ${slug} leads to ${code}, which is called ${link?.slug}`];
  });
  const taken = new Map(slugs.map(({ slug, code }) => [slug, code]));
  for (const [code, { slug }] of links)
    if (slug !== undefined && taken.get(slug) !== code)
      wrong.push(`link ${code} is called ${slug}, which leads to ${taken.get(slug)}`);
  return wrong;
}
