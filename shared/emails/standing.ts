import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import { pageOf, type Shop } from "./account.ts";
import { mailOf } from "./layout.ts";

/** What tells an ambassador that their links take no orders for now. */
export function suspendedMail({ email, reason }: Extract<Notice, { kind: "suspended" }>, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `Your account at ${shop.name} is suspended`,
    greeting: "Your account is suspended",
    paragraphs: [
      `${shop.name} gives this reason: ${reason}`,
      "Your links take no orders for now, and you can't make new ones. What you have earned stays yours, and you can still sign in and see it.",
      `If you think that this is a mistake, write to ${shop.ownerEmail}.`,
    ],
    button: { label: "See your account", url: pageOf(shop, "ambassador", "/stats") },
    shopName: shop.name,
  });
}

/** What tells an ambassador that all goes on. */
export function reinstatedMail({ email }: Notice, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `Your account at ${shop.name} is active again`,
    greeting: "Your account is active again",
    paragraphs: ["Your links take orders again, as they are, and you can make new ones."],
    button: { label: "See your links", url: pageOf(shop, "ambassador", "/links") },
    shopName: shop.name,
  });
}

/** What tells somebody that the shop has their application. */
export function applicationReceivedMail({ email }: Notice, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `We have your application at ${shop.name}`,
    greeting: "Thank you, we have your application",
    paragraphs: [
      `${shop.name} looks at each application before an ambassador begins. We write to you as soon as it is decided.`,
      "Until then you can sign in and see what the shop sells.",
    ],
    button: { label: "See your account", url: pageOf(shop, "ambassador", "/products") },
    shopName: shop.name,
  });
}

/** The link by which somebody becomes an ambassador. Token and address stand behind the `#`, so that no server on the way logs them. */
export function invitedMail({ email }: Notice, token: string, days: number, shop: Shop): Mail {
  const hash = new URLSearchParams({ token, email });
  return mailOf({
    to: email,
    subject: `${shop.name} would like you as an ambassador`,
    greeting: `${shop.name} would like you as an ambassador`,
    paragraphs: [
      "Pick what you like to recommend, share it as one link, and get your share of what it sells.",
      `The link below opens your account, once, within ${days} days. If you don’t want to, there is nothing to do.`,
    ],
    button: { label: "Become an ambassador", url: `${pageOf(shop, "ambassador", "/invitation")}#${hash}` },
    shopName: shop.name,
  });
}

/** What tells the owner that somebody applied. */
export function applicationToDecideMail(
  { email, userId, name, about }: Extract<Notice, { kind: "application_to_decide" }>,
  shop: Shop,
): Mail {
  return mailOf({
    to: email,
    subject: `${name} would like to be an ambassador`,
    greeting: `${name} would like to be an ambassador`,
    paragraphs:
      about === undefined ? ["They wrote nothing about themselves."] : ["They write about themselves:", about],
    button: { label: "Look at the application", url: pageOf(shop, "admin", `/ambassadors/${userId}`) },
    shopName: shop.name,
  });
}

/** What tells somebody that the shop agreed. */
export function approvedMail({ email }: Notice, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `You are an ambassador of ${shop.name}`,
    greeting: "Welcome, you are an ambassador now",
    paragraphs: ["Pick what you like to recommend, share it as one link, and get your share of what it sells."],
    button: { label: "Make your first link", url: pageOf(shop, "ambassador", "/products") },
    shopName: shop.name,
  });
}

/** What tells somebody that the shop did not agree. */
export function declinedMail({ email, reason }: Extract<Notice, { kind: "declined" }>, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `Your application at ${shop.name}`,
    greeting: "We can’t take you on at the moment",
    paragraphs: [
      `Thank you for your application at ${shop.name}. This time we did not agree to it, for this reason: ${reason}`,
      `If you think that this is a mistake, write to ${shop.ownerEmail}.`,
    ],
    shopName: shop.name,
  });
}
