import { isLinkCode } from "./slug.ts";

/** What an address can't be called: paths of the shop's own, and names that a stranger would take for the shop's. */
const reserved: ReadonlySet<string> = new Set([
  ..."about account admin ambassador ambassadors api assets cancelled cart checkout contact coupon demo docs".split(
    " ",
  ),
  ..."earnings faq free gift help herald home imprint index info legal link links login logos new null".split(" "),
  ..."official order orders password pay payment picks pictures privacy products profile refund register returns sale".split(
    " ",
  ),
  ..."settings shop sign-in sign-up slug stats stripe success support team terms undefined undo www".split(" "),
]);

/** Whether nobody may have a slug, though its shape is right. */
export const isReserved = (slug: string): boolean => reserved.has(slug) || isLinkCode(slug);
