/** How often something was opened, and by how many: of a link and a day, or of all links of the shop. */
export interface Clicks {
  views: number;
  /** Browsers, each once a day. */
  visitors: number;
}

/** Views by the site that a link was opened from, by its host. */
export type Hosts = Readonly<Record<string, number>>;

export interface ClicksFrom extends Clicks {
  hosts: Hosts;
}

export const noClicks: Clicks = { views: 0, visitors: 0 };
export const noClicksFrom: ClicksFrom = { ...noClicks, hosts: {} };

export const addClicks = (a: Clicks, b: Clicks): Clicks => ({
  views: a.views + b.views,
  visitors: a.visitors + b.visitors,
});

/** The sum, with the sites that sent the most. */
export function addClicksFrom(a: ClicksFrom, b: ClicksFrom): ClicksFrom {
  const hosts: Record<string, number> = { ...a.hosts };
  for (const [host, views] of Object.entries(b.hosts)) hosts[host] = (hosts[host] ?? 0) + views;
  return { ...addClicks(a, b), hosts: topHosts(hosts) };
}

/** So many sites are kept of a link; an item of the table then stays below 1 KB. */
const maxHosts = 8;

/** The sites that sent the most. */
export function topHosts(hosts: Hosts): Hosts {
  const byViews = Object.entries(hosts).sort(([a, views], [b, others]) => others - views || (a < b ? -1 : 1));
  return Object.fromEntries(byViews.slice(0, maxHosts));
}

/** As its owner reads it, the most views first. */
export const referrersOf = (hosts: Hosts): { host: string; views: number }[] =>
  Object.entries(topHosts(hosts)).map(([host, views]) => ({ host, views }));

/** What is counted of a link's day, and what of it the table has. */
export interface Counted {
  views: number;
  /** How many views were written last; none where nothing was, or nobody knows. */
  written: number;
  /** When that was, in seconds. */
  writtenAt: number;
}

/** A link that is opened again and again is written once an hour, unless its views grow by half; the first few at once. */
export const settledSeconds = 60 * 60;
const firstViews = 5;
const growth = 1.5;

/**
 * Whether a link's day is to be written now. In a day of n views that is at most 24 + 5 + log₁.₅(n/5) times: 42 of 1,000 views.
 */
export function isDue({ views, written, writtenAt }: Counted, nowSeconds: number): boolean {
  if (views <= written) return false;
  return views <= firstViews || views >= growth * written || nowSeconds - writtenAt >= settledSeconds;
}

/**
 * Orders per hundred visitors, in basis points; nothing where nobody came, or more was ordered than visitors were counted: over links
 * of before there was a count.
 */
export function conversionBps(orders: number, visitors: number): number | undefined {
  return visitors > 0 && orders >= 0 && orders <= visitors ? Math.round((orders / visitors) * 10_000) : undefined;
}

/** What a view earned, in minor units, rounded; nothing where there was none. */
export function earningsAViewMinor(earnedMinor: number, views: number): number | undefined {
  return views > 0 ? Math.round(earnedMinor / views) : undefined;
}

/** Under this name lies what is counted of all links of the shop. No link's code has so few characters. */
export const shopClicks = { code: "shop", ambassadorId: "SHOP" };
