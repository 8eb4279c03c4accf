import type { DeadLetterCount } from "../lambda/dead-letters.ts";
import { accountsOf } from "./accounts.ts";
import { firstSale } from "./first-sale.ts";
import type { FrontPage, Link } from "./front-page.ts";
import type { Urls } from "./urls.ts";

/** Fills the laptop's front page. */
export function localPage(at: Urls, deadLetters: readonly DeadLetterCount[]): FrontPage {
  const { shopName, version, dataDir } = at;
  const [links, accounts, steps] = [linksOf(at), accountsOf(at), firstSale(at)];
  return { shopName, version, dataDir, deadLetters, links, accounts, steps };
}

function linksOf({ url, inboxUrl, stripeUrl }: Urls): Link[] {
  const stripe = stripeUrl ?? "https://dashboard.stripe.com/test/payments";
  const card = "4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined";
  return [
    { title: "Ambassadors' pages", url: `${url}/`, note: "Sign up, pick products, share links" },
    { title: "Owner's pages", url: `${url}/admin`, note: "Products, orders, ambassadors, refunds" },
    { title: "API reference", url: `${url}/api/docs`, note: "Every route, to read and to try" },
    { title: "E-mail inbox", url: inboxUrl, note: "What the shop has sent" },
    { title: "Stripe", url: stripe, note: stripeUrl ? `A stand-in: ${card}` : "Your own test account" },
  ];
}
