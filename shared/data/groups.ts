import * as z from "zod/mini";
import { AppError, problemAt } from "../domain/errors.ts";
import { comparable, type Group, maxGroups } from "../domain/group.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal, exists } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import { findPerson, personWrites } from "./person-items.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const groupItem = z.object({ id: z.string(), name: z.string(), createdAt: z.string() });
const registerItem = z.object({ version: z.number() });

/** All groups as they were read, and how often they had been changed: no change misses another. */
interface Register {
  version: number;
  groups: Group[];
}

/**
 * Groups of ambassadors, all in one partition, under a count of their changes on which every change is conditional: so names stay
 * apart, and there are never too many. Who is in a group is said by the person. One that was deleted is nobody's: its id is never
 * another's, and whoever still names it is in none.
 */
export const groups = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** All of them, by name. */
    list: async (): Promise<Group[]> => (await read(table, false)).groups,
  }),
  writes: (table: Table) => ({
    /** @throws AppError `group_name_taken`, `too_many_groups` */
    insert: (group: Group): Promise<Group> =>
      changed(table, ({ groups }) => {
        assertFree(group, groups);
        if (groups.length >= maxGroups) {
          throw new AppError("too_many_groups", `There are ${maxGroups} groups, and can be no more.`, {
            params: { max: String(maxGroups) },
          });
        }
        return { after: group, write: { put: { ...keys.group(group.id), type: "group", ...group } } };
      }),
    /** @throws AppError `not_found`, `group_name_taken` */
    rename: (groupId: string, name: string): Promise<Group> =>
      changed(table, ({ groups }) => {
        const before = found(groups, groupId);
        const after = { ...before, name };
        assertFree(after, groups);
        const write = { update: keys.group(groupId), change: { set: { name } }, was: { name: before.name } };
        return { after, write: { ...write, condition: exists } };
      }),
    /** @throws AppError `not_found` */
    delete: (groupId: string): Promise<Group> =>
      changed(table, ({ groups }) => {
        const before = found(groups, groupId);
        return { after: before, write: { delete: keys.group(groupId), was: { name: before.name }, condition: exists } };
      }),
    /** Puts an ambassador into a group, or into none, with what they are found by. @throws AppError `not_found` */
    assign: async (ambassadorId: string, groupId: string | undefined): Promise<void> => {
      for (;;) {
        const before = await findPerson(table, ambassadorId);
        if (before?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
        if (before.groupId === groupId) return;
        if (await ConditionFailed.held(() => table.transact(personWrites(before, { groupId })))) return;
      }
    },
  }),
});

/** What is to be changed, and the group as it then is, or as it was. */
interface Decision {
  after: Group;
  write: Write;
}

/** Has a rule decide about the groups as they are when it is written. @throws whatever `decide` throws */
async function changed(table: Table, decide: (register: Register) => Decision): Promise<Group> {
  for (;;) {
    const before = await read(table, true);
    const { after, write } = decide(before);
    const register: Write = {
      update: keys.groups(),
      change: { set: { type: "groups", version: before.version + 1 } },
      condition: equal({ version: before.version === 0 ? undefined : before.version }),
    };
    if (await ConditionFailed.held(() => table.transact({ register, group: write }))) return after;
  }
}

async function read(table: Table, consistent: boolean): Promise<Register> {
  const where = { expression: "pk = :groups", values: { ":groups": partitions.groups } };
  const items = await Array.fromAsync(table.queryAll({ where, consistent }));
  const register = items.find(({ type }) => type === "groups");
  const groups = items.filter(({ type }) => type === "group").map((item: Item) => z.parse(groupItem, item));
  return {
    version: register ? z.parse(registerItem, register).version : 0,
    groups: groups.sort((one, other) => one.name.localeCompare(other.name, "en")),
  };
}

function found(groups: readonly Group[], groupId: string): Group {
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw new AppError("not_found", "There is no such group.");
  return group;
}

function assertFree({ id, name }: Group, groups: readonly Group[]): void {
  if (!groups.some((other) => other.id !== id && comparable(other.name) === comparable(name))) return;
  throw problemAt("name", "group_name_taken", "Another group has this name.");
}
