/** How somebody who has never seen Herald makes a first sale: for the terminal and the laptop's front page. */
import { accountsOf, type Whereabouts } from "./local-page.ts";

/** The steps, in order, in plain words. */
export function firstSale(at: Whereabouts): string[] {
  const [owner, ambassador] = accountsOf(at);
  const signInAs = (account: { email: string; password: string } | undefined) =>
    account ? `as ${account.email}, password ${account.password}` : "";
  const pay =
    "press “Open the page”, order as a stranger, and pay with card 4242 4242 4242 4242, any future date, any CVC";
  const look = `Look at what was earned: ${at.url}/stats for the ambassador`;
  if (ambassador) {
    return [
      `Open ${at.url}/sign-in and sign in ${signInAs(ambassador)}`,
      "Pick a product or two, and press “Create link”",
      capitalized(pay),
      `${look}, ${at.url}/admin for the owner (${owner?.email}, the same password)`,
    ];
  }
  return [
    `Open ${at.url}/admin, sign in ${signInAs(owner)}, and add a product`,
    `Open ${at.url}/sign-up and sign up as an ambassador`,
    `Pick the product, press “Create link”, ${pay}`,
    `${look}, ${at.url}/admin for the owner`,
  ];
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
