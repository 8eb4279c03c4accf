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
    name: "who has not confirmed their address is written of sales all the same",
    near: "sign up, make a link, sell through it",
    kind: "missing check",
    file: "functions/emails/send.ts",
    find: 'return role === "ambassador" && told.ambassador.unconfirmed ? undefined : write(told);',
    replace: "return write(told);",
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
