import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { mostOf, personFoundBy } from "../domain/found-by.ts";
import type { User } from "../domain/person.ts";
import { beginningsOf, sortable } from "../domain/search.ts";
import { standingOf } from "../domain/standing.ts";
import { absent, equal } from "./expressions.ts";
import { findingDeletes, findingPuts, findingsRules } from "./findings.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { type NewUser, newUserItem, userItem } from "./users.ts";
import type { Item, Write } from "./write.ts";

/** A person's item with what tells how they are found. Only ambassadors are, and none whom an older Herald wrote. */
const findable = z.extend(userItem, {
  findings: z._default(z.int(), 0),
  findingsRule: z._default(z.int(), 0),
});
type Findable = z.output<typeof findable>;

export const parseFindable = (item: Item): Findable => z.parse(findable, item);

export async function findPerson(table: Table, userId: string): Promise<Findable | undefined> {
  const item = await table.get(keys.user(userId));
  return item && parseFindable(item);
}

/** Puts a new person, and what they are found by. */
export function personPuts(user: NewUser) {
  const findings = findingsOf(user);
  const listed = user.scope === "ambassador" && {
    ...indexKeys.ambassadors(user.createdAt, user.id),
    ...listedWhere(user),
    ...marks(findings),
    unsubscribeKey: newUnsubscribeKey(),
  };
  return { person: { put: { ...newUserItem(user), ...listed }, condition: absent }, findings: named(findings) };
}

/** Where somebody is listed who is not active. */
function listedWhere(user: NewUser) {
  const standing = standingOf(user);
  return standing === "active" ? {} : indexKeys.ambassadorsOf(standing, user.createdAt, user.id);
}

/**
 * Changes a person as they were read, and what they are found by with them. What says their group is the last of it, so that putting
 * them into one writes no more than that. @param also what else of them must be as it was read
 */
export function personWrites(
  before: Findable,
  set: Partial<Pick<User, "firstName" | "lastName" | "hidesRevenue" | "email" | "groupId">>,
  also: Item = {},
) {
  const after = { ...before, ...set };
  const findings = findingsOf(after);
  const isGroupAlone = before.findingsRule === findingsRules.person && Object.keys(set).join() === "groupId";
  const changed = isGroupAlone ? findings.slice(findings.length - (after.groupId ? 1 : 0)) : findings;
  const gone = findingDeletes(keyOf(before), findings.length, before.findings);
  const marked = before.scope === "ambassador" && {
    ...marks(findings),
    // Whom an older Herald wrote has none yet.
    ...(!before.unsubscribeKey && { unsubscribeKey: newUnsubscribeKey() }),
  };
  // Whoever moves to an address has opened a link that was sent there.
  const remove = [
    ...("email" in set && before.unconfirmed ? ["unconfirmed"] : []),
    ...("groupId" in set && set.groupId === undefined ? ["groupId"] : []),
  ];
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, before[name as keyof typeof set]]));
  return {
    user: {
      update: keys.user(before.id),
      change: { set: { ...set, ...marked }, remove },
      was,
      condition: unchanged(before, also),
    },
    ...named([...changed, ...gone]),
  };
}

/** 128 bits: it stands in every e-mail that its reader can stop, for as long as those are kept. */
const newUnsubscribeKey = (): string => randomBytes(16).toString("base64url");

/** That what a person is found by is as it was read. */
const unchanged = ({ firstName, lastName, email, groupId, findings }: Findable, also: Item) =>
  equal({ firstName, lastName, email, groupId, findings: findings || undefined, ...also });

const marks = (findings: readonly Write[]) => ({ findings: findings.length, findingsRule: findingsRules.person });

const named = (writes: readonly Write[]): Record<string, Write> =>
  Object.fromEntries(writes.map((write, number) => [`finding${number}`, write]));

const keyOf =
  ({ id }: Pick<User, "id">) =>
  (number: number) =>
    keys.personFinding(id, number);

/**
 * What an ambassador is found by: their place in the list by name, one under each beginning, and one under their group. They say who it is and nothing of
 * them: all else is read from the person, so that nothing else that changes of one has to be written here.
 */
function findingsOf(
  user: Pick<User, "id" | "scope" | "createdAt" | "firstName" | "lastName" | "email" | "groupId">,
): Write[] {
  const { id, scope, createdAt, firstName, lastName, groupId } = user;
  if (scope !== "ambassador") return [];
  const foundBy = personFoundBy(user);
  const byName = (partition: string) => indexKeys.byText(partition, sortable(`${firstName} ${lastName}`), id);
  const found = [...beginningsOf(foundBy, mostOf.person), ...(groupId ? [groupId] : [])]
    .map(partitions.ambassadorSearch)
    .map((partition) => ({ id, ...indexKeys.foundByAge(partition, { createdAt, id }), ...byName(partition) }));
  return findingPuts(keyOf(user), foundBy, [{ id, ...byName(partitions.ambassadorSearch()) }, ...found]);
}
