/** Where an ambassador's storefront is seen. */
export function storefrontUrl(appUrl: string, slug: string): string {
  return `${appUrl}/a/${slug}`;
}

/** A storefront as its own ambassador sees it. */
export const storefrontOf = (appUrl: string, slug: string) => ({ slug, url: storefrontUrl(appUrl, slug) });
