import type { Notice } from "../domain/notice.ts";
import type { Scope } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";

interface Shop {
  name: string;
  ownerEmail: string;
  appUrl: string;
}

const pageOf = ({ appUrl }: Shop, scope: Scope, page: string) => `${appUrl}${scope === "admin" ? "/admin" : ""}${page}`;

const setPassword = (shop: Shop, scope: Scope) => ({
  label: "Set a new password",
  url: pageOf(shop, scope, "/forgot-password"),
});

/** What tells an account's address that its password was changed. */
export function passwordChangedMail({ email, scope }: Notice, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `Your password at ${shop.name} was changed`,
    greeting: "Your password was changed",
    paragraphs: [
      "If it was you, there is nothing to do.",
      "If it was not you, set a new password now. That signs out whoever is signed in as you.",
    ],
    button: setPassword(shop, scope),
    shopName: shop.name,
  });
}

/** What tells the present address that somebody asked to move the account, while that can still be stopped. */
export function moveAskedMail({ email, scope, newEmail }: Extract<Notice, { newEmail: string }>, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `Your e-mail address at ${shop.name} is about to change`,
    greeting: "Your address is about to change",
    paragraphs: [
      `Somebody who knows your password asked to move your account from ${email} to ${newEmail}. It moves once the link that was sent there is opened, within an hour. Until then nothing changes.`,
      "If it was you, open that link. If it was not you, set a new password now: the link is dead then, and whoever is signed in as you is signed out.",
    ],
    button: setPassword(shop, scope),
    shopName: shop.name,
  });
}

/** The link that moves an account. The token stands behind the `#`, so that no server on the way logs it. */
export function moveToConfirmMail(
  { email, scope, newEmail }: Extract<Notice, { newEmail: string }>,
  token: string,
  shop: Shop,
): Mail {
  return mailOf({
    to: newEmail,
    subject: `Confirm your new e-mail address for ${shop.name}`,
    greeting: "Confirm your new address",
    paragraphs: [
      `The account of ${email} shall move to this address. Open the link, within an hour, where you are signed in, or sign in as ${email} once more.`,
      "If you know nothing of it, there is nothing to do: without the password of that account the link does nothing.",
    ],
    button: { label: "Confirm this address", url: `${pageOf(shop, scope, "/confirm-email")}#token=${token}` },
    shopName: shop.name,
  });
}

/** For an address that has an account of its own: told here, and not to whoever asked. */
export function addressTakenMail({ scope, newEmail }: Extract<Notice, { newEmail: string }>, shop: Shop): Mail {
  return mailOf({
    to: newEmail,
    subject: `This address has an account at ${shop.name} already`,
    greeting: "This address has an account already",
    paragraphs: [
      "Somebody, perhaps you, asked to move another account to this address. That can't be done, as it has an account of its own, which stays as it is.",
      "If it was you, sign in with this address, or set a new password for it.",
    ],
    button: setPassword(shop, scope),
    shopName: shop.name,
  });
}

/** What tells the address that an account had that it has moved away. */
export function movedMail({ email, scope, newEmail }: Extract<Notice, { newEmail: string }>, shop: Shop): Mail {
  const help =
    scope === "admin"
      ? "If it was not you, somebody else holds your account: have the shop's other owners, and whoever looks after its AWS account, told at once."
      : `If it was not you, write to ${shop.ownerEmail} at once, and say that ${email} was your address.`;
  return mailOf({
    to: email,
    subject: `Your account at ${shop.name} has moved to another address`,
    greeting: "Your account has moved",
    paragraphs: [
      `From now on you sign in as ${newEmail}, and get your e-mails there. ${email} opens nothing any more.`,
      help,
    ],
    shopName: shop.name,
  });
}

const factorNews = {
  factor_on: {
    subject: "A second factor is on",
    says: "From now on a sign-in takes a code of your authenticator app, or one of the recovery codes that you were shown. Keep those where you find them without your phone.",
  },
  factor_off: { subject: "Your second factor is off", says: "From now on the password alone signs in." },
  factor_rescued: {
    subject: "Your second factor was taken away",
    says: "Whoever looks after the shop's AWS account turned it off, so that you can sign in without your phone. From now on the password alone signs in. Set a second factor up again in your profile.",
  },
} as const;

/** What tells an account's address that its second factor was turned on or off. */
export function factorMail({ email, scope }: Notice, kind: keyof typeof factorNews, shop: Shop): Mail {
  const { subject, says } = factorNews[kind];
  return mailOf({
    to: email,
    subject: `${subject} at ${shop.name}`,
    greeting: subject,
    paragraphs: [says, "If it was not you, set a new password now. That signs out whoever is signed in as you."],
    button: setPassword(shop, scope),
    shopName: shop.name,
  });
}
