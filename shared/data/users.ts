import * as z from "zod/mini";
import { type StepsClosing, stepsClosings } from "../domain/first-steps.ts";
import { type Credential, roles, type Scope, scopes, type User } from "../domain/person.ts";
import { type Standing, standings } from "../domain/standing.ts";
import { entity } from "./entity.ts";
import { equal, exists } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** Sessions beyond this many end, oldest first, when a new one begins. */
const maxSessions = 20;

/** A person as it lies in the table. */
export const userItem = z.object({
  id: z.string(),
  scope: z.enum(scopes),
  role: z.optional(z.enum(roles)),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  hasFactor: z.optional(z.boolean()),
  factorRequired: z.optional(z.boolean()),
  createdAt: z.string(),
  sessions: z.record(z.string(), z.number()),
  passwordVersion: z.number(),
  unconfirmed: z.optional(z.literal(true)),
  groupId: z.optional(z.string()),
  tierId: z.optional(z.string()),
  about: z.optional(z.string()),
  terms: z.optional(z.array(z.object({ version: z.int(), acceptedAt: z.string() }))),
  standing: z.optional(z.enum(standings)),
  standingReason: z.optional(z.string()),
  standingSince: z.optional(z.string()),
  standingVersion: z.optional(z.number()),
  hidesRevenue: z.optional(z.boolean()),
  unwantedSales: z.optional(z.boolean()),
  unwantedRefunds: z.optional(z.boolean()),
  unwantedQuestions: z.optional(z.boolean()),
  unwantedDigest: z.optional(z.boolean()),
  unsubscribeKey: z.optional(z.string()),
  stepsClosed: z.optional(z.enum(stepsClosings)),
  sharedAt: z.optional(z.string()),
});

const parseUser = (item: Item): User => z.parse(userItem, item);

/** People and their sessions. A session lives in its user's item, so that one read tells both. */
export const users = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** The user, strongly consistent: a sign-out a moment ago is seen. */
    async get(userId: string): Promise<User | undefined> {
      const item = await table.get(keys.user(userId));
      return item && z.parse(userItem, item);
    },
    /** Those that exist, strongly consistent, in one round trip; at most 100. */
    async getMany(userIds: readonly string[]): Promise<User[]> {
      const items = await table.getMany(userIds.map(keys.user));
      return items.map((item) => z.parse(userItem, item));
    },
    /** A hundred ambassadors, those first who were there first. @param after where the last hundred ended; `last` is where this one does, unless it ends the list; @param most fewer, where they have to fit somewhere */
    async hundredAfter(after: string | undefined, most = 100): Promise<{ users: User[]; last: string | undefined }> {
      const { items, lastKey } = await table.query({
        index: "gsi1",
        where: {
          expression: "gsi1pk = :all AND gsi1sk > :after",
          values: { ":all": partitions.ambassadors, ":after": after ?? "!" },
        },
        limit: most,
      });
      return { users: items.map(parseUser), last: lastKey && String(lastKey.gsi1sk) };
    },
    listAmbassadors: (page: PageRequest) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: [partitions.ambassadors],
        descending: true,
        parse: parseUser,
      }),
    /** Ambassadors who stand there, newest first. The active ones, of whom their items need say nothing, are what is left of all. */
    listStanding(standing: Standing, page: PageRequest) {
      const options = { ...page, descending: true, parse: parseUser } as const;
      const active = { expression: "attribute_not_exists(standing) OR standing = :active" };
      if (standing !== "active") {
        return list(table, { ...options, index: "gsi2", partitions: [partitions.ambassadorsOf(standing)] });
      }
      const filter = { ...active, values: { ":active": standing } };
      return search(table, { ...options, index: "gsi1", partition: partitions.ambassadors, filter });
    },
  }),
  writes: (table: Table) => ({
    /**
     * Begins a session, `endsAt` in epoch seconds; ends expired and surplus ones.
     * @throws ConditionFailed where the password is not the one that was verified any more, or a second factor came that was not asked for
     */
    async beginSession(
      { userId, passwordVersion, factor }: Pick<Credential, "userId" | "passwordVersion" | "factor">,
      session: { id: string; endsAt: number },
      nowSeconds: number,
    ): Promise<User> {
      const item = await table.write({
        isTechnical: true,
        update: keys.user(userId),
        change: { set: { [`sessions.${session.id}`]: session.endsAt } },
        condition: equal({ passwordVersion, ...(!factor && { hasFactor: undefined }) }),
      });
      const user = z.parse(userItem, item);
      const surplus = endedSessions(user.sessions, nowSeconds);
      if (surplus.length > 0) await table.write(endSessions(userId, surplus));
      return user;
    },
    async endSession(userId: string, sessionId: string): Promise<void> {
      await table.write(endSessions(userId, [sessionId]));
    },
    async endSessions(userId: string, sessionIds: readonly string[]): Promise<void> {
      await table.write(endSessions(userId, sessionIds));
    },
    /** Keeps how far somebody is with their first steps: what is given. `no` opens them again. */
    async noteSteps(
      userId: string,
      { closed, sharedAt }: { closed?: StepsClosing | "no" | undefined; sharedAt?: string | undefined },
    ): Promise<void> {
      const stepsClosed = closed === "no" ? undefined : closed;
      const change = {
        set: { stepsClosed },
        setOnce: { sharedAt },
        remove: closed === "no" ? ["stepsClosed"] : [],
      };
      await table.write({ update: keys.user(userId), change, condition: exists, isTechnical: true });
    },
  }),
});

/** A person who is not stored yet. */
export type NewUser = Omit<User, "passwordVersion">;

/** The item of a new user, signed in or not. */
export function newUserItem(user: NewUser) {
  return { ...keys.user(user.id), type: "user", ...user, passwordVersion: 1 };
}

/** Whether a user's session goes on, with the scope that the token claims. */
export function hasSession(user: User | undefined, scope: Scope, sessionId: string, nowSeconds: number): user is User {
  const endsAt = user?.sessions[sessionId];
  return user?.scope === scope && endsAt !== undefined && endsAt > nowSeconds;
}

function endedSessions(sessions: User["sessions"], nowSeconds: number): string[] {
  const newestFirst = Object.entries(sessions).sort(([, a], [, b]) => b - a);
  return newestFirst.filter(([, endsAt], place) => endsAt <= nowSeconds || place >= maxSessions).map(([id]) => id);
}

function endSessions(userId: string, sessionIds: readonly string[]) {
  const remove = sessionIds.map((id) => `sessions.${id}`);
  return { update: keys.user(userId), change: { remove }, condition: exists, isTechnical: true } as const;
}
