import type { Mutant } from "./mutant.ts";

/** Who may do what, broken. */
export const teamMutants: readonly Mutant[] = [
  {
    name: "the team is written as it was read, whoever changed it since",
    near: "two owners take each other off the team",
    kind: "dropped condition",
    file: "shared/data/team.ts",
    find: "condition: equal({ version: before.version === 0 ? undefined : before.version }),",
    replace: "",
  },
  {
    name: "a role is looked at where something is read, and not where it is changed",
    near: "a role is taken away during a request",
    kind: "dropped check",
    file: "shared/lambda/signed-in.ts",
    find: 'if (on.auth !== "admin") return user;',
    replace: 'if (on.auth !== "admin" || !String(on.http).startsWith("GET")) return user;',
  },
  {
    name: "an invitation outlives its sender's right to send it",
    near: "an invitation whose sender is gone is opened",
    kind: "dropped check",
    file: "functions/team/join.ts",
    find: 'if (!invitation || before.members[invitation.invitedBy] !== "owner") throw dead();',
    replace: "if (!invitation) throw dead();",
  },
];
