import { documentOf } from "../../shared/site/documents.ts";

/**
 * Where to go after signing in: the page that was asked for, if it is one of the same area, and else the area's home.
 * What stands in an address can be anyone's doing, so nothing in it leads to another site or another area.
 * @param search the query string with, perhaps, `next`: a path below `base`
 * @param base `/admin`, or nothing for the ambassadors' area
 */
export function nextPath(search: string, { base, home }: { base: string; home: string }): string {
  const asked = new URLSearchParams(search).get("next");
  // Browsers read "\" as "/", and drop line breaks and tabs.
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return home;
  if (!URL.canParse(asked, "https://herald.invalid")) return home;
  const { pathname, search: query, hash } = new URL(asked, "https://herald.invalid");
  const isSameArea = !pathname.startsWith("//") && documentOf(base + pathname) === documentOf(base || "/");
  return isSameArea ? pathname + query + hash : home;
}
