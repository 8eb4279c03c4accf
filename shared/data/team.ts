import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import { type Credential, type Role, roles, type User } from "../domain/person.ts";
import { noTeam, type Team, type TeamInvitation } from "../domain/team.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { newCredentialPut, tellTaken } from "./credentials.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import type { Table } from "./table.ts";
import { type NewUser, newUserItem } from "./users.ts";
import type { Item, Write } from "./write.ts";

const teamItem = z.object({
  version: z.number(),
  members: z.record(z.string(), z.enum(roles)),
  requiresFactor: z._default(z.boolean(), false),
});
const invitationItem = z.object({
  id: z.string(),
  invitedEmail: z.string(),
  role: z.enum(roles),
  invitedBy: z.string(),
  createdAt: z.string(),
  ttl: z.number(),
});
const tokenItem = z.object({ invitationId: z.string(), ttl: z.number() });

/** What a change of the team begins with, and is held to. */
interface Change {
  /** The team as it was read: where it is another by now, nothing is changed. */
  before: Team;
  /** As it is then. */
  members: Team["members"];
  /** Who is told. */
  notices?: readonly Notice[];
  nowSeconds: number;
}

/**
 * The owner's team. Who is in it stands in one item with a version, on which every change is conditional: so two changes at once
 * are one after the other, and the team never loses its last owner. Each answers whether it was made; where the team was changed
 * meanwhile it was not, and is decided again. The role stands on the member's own item too, where the session check reads it.
 */
export const team = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** The team, and who was asked to join it, the latest first; strongly consistent. */
    async read(nowSeconds: number): Promise<{ team: Team; invitations: TeamInvitation[] }> {
      const where = { expression: "pk = :team", values: { ":team": partitions.team } };
      const items = await Array.fromAsync(table.queryAll({ where, consistent: true }));
      const found = items.find(({ type }) => type === "team");
      const invitations = items.filter(({ type }) => type === "invitation").map(invitationOf);
      return {
        team: found ? z.parse(teamItem, found) : noTeam,
        invitations: invitations
          .filter(({ endsAt }) => endsAt > nowSeconds)
          .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
      };
    },
    /** Which invitation a token opens; undefined for one that is unknown, used or `nowSeconds` past its end. */
    async invitationOf(tokenHash: string, nowSeconds: number): Promise<string | undefined> {
      const item = await table.get(keys.teamToken(tokenHash));
      const token = item && z.parse(tokenItem, item);
      return token && token.ttl > nowSeconds ? token.invitationId : undefined;
    },
  }),
  writes: (table: Table) => ({
    /** Takes in an owner whom an older Herald made, and whom nobody took off the team meanwhile. @throws AppError `conflict` */
    adopt: ({ id, passwordVersion }: Pick<User, "id" | "passwordVersion">, change: Change) =>
      made(table, change, {
        user: {
          update: keys.user(id),
          change: { set: { role: "owner", factorRequired: change.before.requiresFactor } },
          condition: equal({ scope: "admin", role: undefined, passwordVersion }),
        },
      }),

    /** A new person whom nobody asked. @throws AppError `email_taken` */
    found: (user: NewUser, passwordHash: string, change: Change) =>
      made(table, change, newcomer(user, passwordHash, change.before)),

    /** Uses an invitation up: its person joins. @throws AppError `email_taken`, `conflict` where it is no more */
    join: (
      { invitation, tokenHash }: { invitation: TeamInvitation; tokenHash: string },
      user: NewUser,
      passwordHash: string,
      change: Change,
    ) =>
      made(table, change, {
        invitation: { delete: keys.teamInvitation(invitation.id), condition: equal({ role: invitation.role }) },
        token: { delete: keys.teamToken(tokenHash), condition: exists },
        ...newcomer(user, passwordHash, change.before),
      }),

    /** Gives a member another role. */
    changeRole: (member: User, role: Role, change: Change) =>
      made(table, change, {
        user: {
          update: keys.user(member.id),
          change: { set: { role } },
          was: { role: member.role },
          title: nameOf(member),
          condition: exists,
        },
      }),

    /**
     * Takes somebody out: their sessions end, their address is free, and a sign-in under way finds another password. Their name
     * stays, for the audit log.
     */
    remove: (member: User, credential: Credential, change: Change) =>
      made(table, change, {
        credential: { delete: keys.credential(member.email), condition: equal({ userId: member.id }) },
        user: {
          update: keys.user(member.id),
          change: {
            set: {
              sessions: {},
              email: "",
              passwordVersion: credential.passwordVersion + 1,
              removedAt: new Date(change.nowSeconds * 1000).toISOString(),
            },
          },
          // Nobody is told of an address that is given up.
          was: { email: "" },
          title: nameOf(member),
          condition: equal({ email: member.email }),
        },
      }),

    /** Asks everybody for a second factor, or nobody. */
    requireFactor: (isRequired: boolean, change: Change) =>
      made(
        table,
        change,
        Object.fromEntries(
          Object.keys(change.members).map((id) => [
            id,
            {
              update: keys.user(id),
              change: { set: { factorRequired: isRequired } },
              was: { factorRequired: !isRequired },
              condition: exists,
            },
          ]),
        ),
        { requiresFactor: isRequired },
      ),

    /** Asks somebody to join, or asks again. */
    invite: ({ endsAt, ...invitation }: TeamInvitation, change: Change) =>
      made(table, change, {
        invitation: {
          put: { ...keys.teamInvitation(invitation.id), type: "invitation", ...invitation, ttl: endsAt },
        },
      }),

    /** Takes an invitation back. */
    withdraw: ({ id, role }: TeamInvitation, change: Change) =>
      made(table, change, { invitation: { delete: keys.teamInvitation(id), was: { role }, condition: exists } }),

    /** Keeps the hash of a token that opens an invitation until it ends, in epoch seconds. */
    async insertToken(tokenHash: string, invitationId: string, endsAtSeconds: number): Promise<void> {
      await table.write({
        put: { ...keys.teamToken(tokenHash), type: "teamToken", invitationId, ttl: endsAtSeconds },
      });
    },
  }),
});

function invitationOf(item: Item): TeamInvitation {
  const { ttl, ...invitation } = z.parse(invitationItem, item);
  return { ...invitation, endsAt: ttl };
}

const nameOf = ({ firstName, lastName }: User): string => `${firstName} ${lastName}`;

/** @returns whether it was made @throws AppError `email_taken`, `conflict` where something else than the team was another */
async function made(
  table: Table,
  change: Change,
  writes: Readonly<Record<string, Write>>,
  more: Item = {},
): Promise<boolean> {
  const { before, members, notices = [], nowSeconds } = change;
  const team: Write = {
    update: keys.team(),
    change: { set: { type: "team", members, version: before.version + 1, ...more } },
    condition: equal({ version: before.version === 0 ? undefined : before.version }),
  };
  try {
    await table.transact({ team, ...writes, ...noticePuts(notices, nowSeconds) });
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.refused.includes("team")) return false;
    return tellTaken(error);
  }
}

function newcomer(user: NewUser, passwordHash: string, { requiresFactor }: Team): Record<string, Write> {
  return {
    address: newCredentialPut(user, passwordHash),
    user: { put: newUserItem({ ...user, factorRequired: requiresFactor }), condition: absent },
  };
}
