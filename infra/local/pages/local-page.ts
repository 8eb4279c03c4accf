import { ambassadors, type DemoAccount, owner } from "../demo/catalogue.ts";
import type { DeadLetterCount } from "../lambda/dead-letters.ts";
import { firstSale } from "./first-sale.ts";
import type { Account, FrontPage, Link } from "./front-page.ts";

/** What the front page and the start's banner both need to know. */
export interface Whereabouts {
  url: string;
  inboxUrl: string;
  stripeUrl?: string;
  shopName: string;
  version: string;
  dataDir: string;
  /** Whether the demo shop is there. */
  hasDemo: boolean;
  /** Addresses of accounts whose password is no longer the demo's. */
  changed: readonly string[];
}

/** Fills the laptop's front page. */
export function localPage(at: Whereabouts, deadLetters: readonly DeadLetterCount[]): FrontPage {
  const { shopName, version, dataDir } = at;
  const [links, accounts, steps] = [linksOf(at), accountsOf(at), firstSale(at)];
  return { shopName, version, dataDir, deadLetters, links, accounts, steps };
}

/** The accounts that one can sign in with at once; without a password where somebody has chosen another one. */
export function accountsOf({ hasDemo, changed }: Pick<Whereabouts, "hasDemo" | "changed">): Account[] {
  const one = (role: string, { email, password }: DemoAccount) => ({
    role,
    email,
    ...(!changed.includes(email) && { password }),
  });
  return [
    one("Owner", owner),
    ...ambassadors.slice(0, hasDemo ? 1 : 0).map((ambassador) => one("Ambassador", ambassador)),
  ];
}

function linksOf({ url, inboxUrl, stripeUrl }: Whereabouts): Link[] {
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
