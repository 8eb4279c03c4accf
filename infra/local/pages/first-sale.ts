/** How somebody who has never seen Herald makes a first sale: for the terminal and the laptop's front page. */
import { accountsOf } from "./accounts.ts";
import type { Urls } from "./urls.ts";

/** The steps, in order, in plain words. */
export function firstSale(at: Urls): string[] {
  const [owner, ambassador] = accountsOf(at);
  const credentials = (account = owner) =>
    account?.password === undefined ? account?.email : `${account.email}, password ${account.password}`;
  const buy = "“Open the page”, order, and pay with card 4242 4242 4242 4242 (any future date, any CVC)";
  const earned = `See what it earned: ${at.url}/stats`;
  if (ambassador) {
    return [
      `Open ${at.url}/sign-in and sign in as ${credentials(ambassador)}`,
      "Pick a product or two, and press “Create link”",
      `Press ${buy}`,
      earned,
      `See it as the owner: ${at.url}/admin, as ${owner?.password === ambassador.password ? `${owner?.email} with the same password` : credentials()}`,
    ];
  }
  return [
    `Open ${at.url}/admin, sign in as ${credentials()}, and add a product`,
    `Open ${at.url}/sign-up and sign up as an ambassador`,
    "Pick the product, and press “Create link”",
    `Press ${buy}`,
    earned,
    `See it as the owner: ${at.url}/admin`,
  ];
}
