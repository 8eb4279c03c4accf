import { problemAt } from "../domain/errors.ts";
import type { Group } from "../domain/group.ts";

interface Deps {
  groups: { list(): Promise<Group[]> };
}

/** @throws AppError `not_found` naming the field, where there is no such group; none is needed where none is named */
export async function assertGroup(groupId: string | undefined, { groups }: Deps): Promise<void> {
  if (groupId === undefined) return;
  const all = await groups.list();
  if (!all.some(({ id }) => id === groupId)) throw problemAt("groupId", "not_found", "There is no such group.");
}
