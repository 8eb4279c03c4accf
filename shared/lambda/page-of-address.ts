import * as z from "zod/mini";
import { linkAddress } from "../contract/fields.ts";
import { type ErrorCode, errorStatus } from "../domain/errors.ts";
import { errorFields, type Log } from "../observability/log.ts";
import { shopNameIn } from "../site/documents.ts";
import { type Preview, type Site, withPreview } from "../site/preview.ts";
import type { MadePage } from "./page.ts";

interface Deps {
  shop: { appUrl: string };
  log: Log;
}

/** How what is behind an address is found and told of, and on what document. */
interface Kind<Found extends object, Why extends ErrorCode> {
  document: { read(): Promise<string> };
  find(address: string): Promise<Found | Why | "not_found">;
  /** Where it is seen. */
  url(appUrl: string, address: string): string;
  preview(found: Found, site: Site): Preview;
  dead(why: Why | "not_found", url: string, site: Site): Preview;
}

/**
 * The page of an address: the document that browsers make the page of, with the tags that a bot makes a preview of where it is
 * pasted. Of one that leads nowhere it says so, by its status as well. Where nothing can be read of it, the document is as it is: the page
 * itself asks again, and can say more.
 */
export async function pageOfAddress<Found extends object, Why extends ErrorCode>(
  typed: string,
  deps: Deps,
  kind: Kind<Found, Why>,
): Promise<MadePage> {
  const [html, found] = await Promise.all([kind.document.read(), foundAt(typed, deps, kind)]);
  if (found === "unread") return { status: 200, html, isKept: false };
  const site = { shopName: shopNameIn(html), appUrl: deps.shop.appUrl };
  if (typeof found !== "string")
    return { status: 200, html: withPreview(html, kind.preview(found, site)), isKept: true };
  // The address of one that is none is whatever somebody typed.
  const url = found === "not_found" ? site.appUrl : kind.url(site.appUrl, typed.toLowerCase());
  const isKept = found !== "not_found";
  return { status: errorStatus[found], html: withPreview(html, kind.dead(found, url, site)), isKept };
}

/** What is behind an address, or that the table does not say. */
async function foundAt<Found extends object, Why extends ErrorCode>(
  typed: string,
  deps: Deps,
  kind: Kind<Found, Why>,
): Promise<Found | Why | "not_found" | "unread"> {
  const address = z.safeParse(linkAddress, typed);
  if (!address.success) return "not_found";
  try {
    return await kind.find(address.data);
  } catch (error) {
    deps.log.error("no preview", errorFields(error));
    return "unread";
  }
}
