import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { type ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { expectAnswers } from "./people-expect.ts";

const made = z.object({ id: z.string() });
const all = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const person = z.object({ group: z.optional(z.object({ id: z.string(), name: z.string() })) });

const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });
const groupsOf = async (stage: Stage) => (await get(stage.world, "groups/list", owners(stage), all)).items;
const make = (stage: Stage, name: string) =>
  get(stage.world, "groups/create", { ...owners(stage), body: { name } }, made);
const assignment = (stage: Stage, groupId: string) => ({
  ...owners(stage),
  body: { ambassadorIds: [stage.shop.ambassador.id], groupId },
});

/** What the owner sees of the ambassador, and whom they find in a group. */
async function seen(stage: Stage, groupId: string) {
  const asked = { ...owners(stage), path: { ambassadorId: stage.shop.ambassador.id } };
  const { group } = await get(stage.world, "ambassadors/read", asked, person);
  const query = { group: groupId, sort: "name" };
  const { items } = await get(
    stage.world,
    "ambassadors/list",
    { ...owners(stage), query },
    z.object({ items: z.array(made) }),
  );
  return { group, members: items.map(({ id }) => id) };
}

/** Groups of ambassadors, and who is in them. */
export const groupFlows: readonly Flow[] = [
  {
    name: "make, rename and fill a group, and delete it",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const { id: other } = await make(stage, "Bloggers");
      return {
        act: async () => {
          // Told late that it was done, the next try finds the name taken.
          await expectAnswers(stage, "groups/create", { ...owners(stage), body: { name: "Press" } }, 201, 409);
          const groupId = (await groupsOf(stage)).find(({ name }) => name === "Press")?.id ?? "";
          const path = { groupId };
          await expectAnswers(stage, "groups/assign", assignment(stage, groupId), 200);
          await expectAnswers(stage, "groups/rename", { ...owners(stage), path, body: { name: "Papers" } }, 200);
          const inIt = await seen(stage, groupId);
          if (inIt.group?.name !== "Papers" || inIt.members.length !== 1)
            throw new Error(`Of a group of one: ${JSON.stringify(inIt)}.`);
          await expectAnswers(stage, "groups/delete", { ...owners(stage), path }, 204, 404);
          const gone = await seen(stage, groupId);
          if (gone.group || gone.members.length > 0)
            throw new Error(`Of a group that is gone: ${JSON.stringify(gone)}.`);
          await expectAnswers(stage, "groups/assign", assignment(stage, other), 200);
          await comeToRest(world, course);
        },
        check: async () => {
          const { group, members } = await seen(stage, other);
          if (group?.id !== other || members.length !== 1) throw new Error("Nobody came into the other group.");
        },
      };
    },
  },
];

/** What meets in time. */
export const groupRaces: readonly Flow[] = [
  {
    name: "a group is deleted while somebody is put into it, and two make one of its name",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const { id } = await make(stage, "Press");
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const again = { ...owners(stage), body: { name: "press" } };
          const run = (name: Parameters<typeof ask>[1], asked: Parameters<typeof httpEvent>[1]) => ({
            name,
            event: httpEvent(name, asked, key),
          });
          await world.lambda.race(
            [
              run("groups/delete", { ...owners(stage), path: { groupId: id } }),
              run("groups/assign", assignment(stage, id)),
              run("groups/create", again),
              run("groups/create", again),
              run("accounts/update-profile", {
                cookies: stage.shop.ambassador.cookies,
                path: { scope: "ambassador" },
                body: { lastName: "Byron" },
              }),
            ],
            course.policy.random,
          );
          // Whatever the race made of it: it is gone in the end.
          await expectAnswers(stage, "groups/delete", { ...owners(stage), path: { groupId: id } }, 204, 404);
          await comeToRest(world, course);
        },
        check: async () => {
          const { group, members } = await seen(stage, id);
          if (group || members.length > 0) throw new Error("Somebody is in a group that is gone.");
        },
      };
    },
  },
];
