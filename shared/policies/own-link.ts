import { AppError } from "../domain/errors.ts";
import type { Link } from "../domain/link.ts";

export const noSuchLink = () => new AppError("not_found", "You have no such link.");

/** A link of the caller's own. @throws AppError `not_found` where there is none, or it is another's */
export async function ownLink(
  code: string,
  ambassadorId: string,
  { links }: { links: { get(code: string): Promise<Link | undefined> } },
): Promise<Link> {
  const link = await links.get(code);
  if (link?.ambassadorId !== ambassadorId) throw noSuchLink();
  return link;
}
