import * as z from "zod/mini";
import { maxGroups } from "../domain/group.ts";
import { id, instant } from "./fields.ts";
import { route } from "./route.ts";
import { ambassadorIds, decided } from "./standings.ts";
import { text } from "./texts.ts";

export const groupId = id("grp");
const groupParams = z.strictObject({ groupId });
const group = z.object({ id: z.string(), name: z.string(), createdAt: instant });
const groupBody = z.strictObject({ name: text(60) });

export const listGroups = route({
  name: "groups/list",
  summary: "List the groups of ambassadors, by name",
  answer: { status: 200, body: z.object({ items: z.array(group) }), description: `All of them, ${maxGroups} at most.` },
});

export const createGroup = route({
  name: "groups/create",
  summary: "Make a group of ambassadors",
  description: "No two have one name, in whatever case.",
  body: groupBody,
  answer: { status: 201, body: group, description: "The new group. Nobody is in it yet." },
  errors: ["group_name_taken", "too_many_groups"],
});

export const renameGroup = route({
  name: "groups/rename",
  summary: "Give a group another name",
  params: groupParams,
  body: groupBody,
  answer: { status: 200, body: group, description: "The group as it is now." },
  errors: ["not_found", "group_name_taken"],
});

export const deleteGroup = route({
  name: "groups/delete",
  summary: "Delete a group",
  description: "At once. Its ambassadors stay, and are in no group.",
  params: groupParams,
  answer: { status: 204, description: "The group is gone." },
  errors: ["not_found"],
});

export const assignGroup = route({
  name: "groups/assign",
  summary: "Put ambassadors into a group, or into none",
  description:
    "Each is in one group at most, and leaves the one before. Each is decided by itself; of who is in it already, nothing changes. Without `groupId`, they are in none.",
  body: z.strictObject({ ambassadorIds, groupId: z.optional(groupId) }),
  answer: { status: 200, body: decided, description: "What became of each." },
  errors: ["not_found"],
});
