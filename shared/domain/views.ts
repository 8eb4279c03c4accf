import type { ClicksFrom, Counted } from "./clicks.ts";

/** A link on a day, UTC. */
export interface LinkDay {
  code: string;
  day: string;
}

/** That somebody opened a link, told by nothing that leads back to them. */
export interface View {
  id: string;
  /** Of their network and browser, and of the network alone: hashes with the day's salt. */
  visitor: string;
  network: string;
  host?: string | undefined;
}

/** What the table had of a link's day before anything was counted of it: after a loss, not nothing. */
export type Base = ClicksFrom;

/** What is counted of a link's day; `base` once that is known. */
export interface Seen extends LinkDay, Counted {
  ambassadorId: string;
  visitors: number;
  hosts: Record<string, number>;
  base: Base | undefined;
}

/** The site that somebody came from, as it is counted; nothing where it is the shop itself, or no name that is worth to be kept. */
export function siteOf(host: string, own: string): string | undefined {
  const site = host.replace(/^www\.|:\d+$/g, "");
  return isSite(site) && site !== own.replace(/^www\./, "") ? site : undefined;
}

/** With more, a link that many sites lead to would take more than one write unit. */
const longestSite = 40;

/** Whether it can be a site's name: with a dot, as what objects inherit (`constructor`) has not. */
export const isSite = (name: string): boolean => name.length <= longestSite && /[^.]\.[^.]/.test(name);
