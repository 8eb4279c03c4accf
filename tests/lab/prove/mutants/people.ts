import type { Mutant } from "./mutant.ts";

/** What is decided about people, broken. */
export const peopleMutants: readonly Mutant[] = [
  {
    name: "a suspended ambassador's link still sells",
    near: "reinstate and suspend an ambassador who sold",
    kind: "missing check",
    file: "functions/checkout/create-session.ts",
    find: 'if (standing !== "gone" && maySell(standing)) return;',
    replace: 'if (standing !== "gone") return;',
  },
  {
    name: "of two owners who decide at once both are right",
    near: "two owners decide about one ambassador at once",
    kind: "dropped condition",
    file: "shared/data/standings.ts",
    find: "condition: equal({ standingVersion, email }),",
    replace: "condition: equal({ email }),",
  },
  {
    name: "a suspended ambassador stays in the rankings",
    near: "reinstate and suspend an ambassador who sold",
    kind: "lost event",
    file: "shared/policies/outbox.ts",
    find: "old.standing !== user.standing ?",
    replace: "old.standing === 'suspended' ?",
  },
  {
    name: "who is approved can still be declined",
    near: "two owners approve an application that a third declines",
    kind: "missing check",
    file: "shared/domain/standing.ts",
    find: 'decline: { from: ["applied"],',
    replace: 'decline: { from: ["applied", "active"],',
  },
  {
    name: "what an ambassador chose is asked by nobody",
    near: "stop e-mails about sales by one click while one waits, and those about refunds in the profile",
    kind: "missing check",
    file: "shared/emails/is-wanted.ts",
    find: "if (isChosen(topic)) return wants(ambassador, topic);",
    replace: "if (isChosen(topic)) return true;",
  },
  {
    name: "an e-mail that can be stopped has no header that says how",
    near: "stop e-mails about sales by one click while one waits, and those about refunds in the profile",
    kind: "lost field",
    file: "shared/services/mail.ts",
    find: "unsubscribeUrl ? oneClick(unsubscribeUrl) : {}",
    replace: "{}",
  },
  {
    name: "anybody stops anybody's e-mails",
    near: "stop e-mails about sales by one click while one waits, and those about refunds in the profile",
    kind: "dropped condition",
    file: "shared/data/email-choices.ts",
    find: "condition: equal({ unsubscribeKey: key }),",
    replace: "condition: exists,",
  },
  {
    name: "an invitation is over before it begins",
    near: "invite two, one once more, withdraw the other, and be joined",
    kind: "wrong comparison",
    file: "shared/data/invitations.ts",
    find: "return invitation && invitation.endsAt > nowSeconds ? invitation : undefined;",
    replace: "return invitation && invitation.endsAt < nowSeconds ? invitation : undefined;",
  },
];
