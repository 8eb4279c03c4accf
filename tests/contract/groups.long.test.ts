import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, shaped } from "./support/client.ts";
import { newAmbassador, owner } from "./support/people.ts";

const path = "/api/admin/ambassador-groups";
const group = z.object({ id: z.string(), name: z.string() });
const list = z.object({ items: z.array(group) });
const person = z.object({ id: z.string(), group: z.optional(group) });
const people = z.object({ items: z.array(person), nextCursor: z.optional(z.string()) });
const decided = z.object({
  items: z.array(z.object({ ambassadorId: z.string(), problem: z.optional(z.object({ code: z.string() })) })),
});

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

const nameOf = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const make = async (name = nameOf("Press")) => shaped(await admin.post(path, { name }), 201, group);
const assign = async (groupId: string | undefined, ...ambassadorIds: string[]) =>
  shaped(await admin.post("/api/admin/group-assignments", { ambassadorIds, groupId }), 200, decided).items;
const groupOf = async (id: string) => (await admin.read(`/api/admin/ambassadors/${id}`, person)).group;
const membersOf = async (groupId: string, more = "") =>
  (await admin.read(`/api/admin/ambassadors?group=${groupId}${more}`, people)).items.map(({ id }) => id);

describe("groups of ambassadors", () => {
  test("are made, renamed, listed by name and deleted; no two have one name, in whatever case", async () => {
    const one = await make();
    const reply = await admin.post(path, { name: one.name.toUpperCase() });
    expect([reply.status, reply.body]).toEqual([
      409,
      expect.objectContaining({ code: "group_name_taken", errors: [expect.objectContaining({ path: "name" })] }),
    ]);
    const other = await make(nameOf("Bloggers"));
    expect((await admin.put(`${path}/${other.id}`, { name: one.name })).status).toBe(409);
    const name = nameOf("Papers");
    expect(shaped(await admin.put(`${path}/${one.id}`, { name }), 200, group)).toEqual({ id: one.id, name });
    const { items } = await admin.read(path, list);
    expect(items.map((it) => it.name)).toEqual(items.map((it) => it.name).toSorted((a, b) => a.localeCompare(b, "en")));
    for (const { id } of [one, other]) expect((await admin.delete(`${path}/${id}`)).status).toBe(204);
    expect((await admin.delete(`${path}/${one.id}`)).status).toBe(404);
    expect((await admin.put(`${path}/${one.id}`, { name })).status).toBe(404);
    expect((await admin.post(path, { name: "x".repeat(61) })).status).toBe(400);
  });

  test("ambassadors are in one at most, found in it by name and words, and in none once it is deleted", async () => {
    const [ada, ruth] = [await newAmbassador("Ada", "Grouped"), await newAmbassador("Ruth", "Grouped")];
    const [press, family] = [await make(), await make(nameOf("Family"))];
    expect(await assign(press.id, ada.id, ruth.id)).toEqual([{ ambassadorId: ada.id }, { ambassadorId: ruth.id }]);
    expect(await groupOf(ada.id)).toEqual({ id: press.id, name: press.name });
    expect((await membersOf(press.id)).sort()).toEqual([ada.id, ruth.id].sort());
    expect(await membersOf(press.id, "&sort=name")).toEqual([ada.id, ruth.id]);
    // No part of an address that was drawn begins so: its digits are hexadecimal.
    expect(await membersOf(press.id, "&search=ru%20grou")).toEqual([ruth.id]);
    expect(await membersOf(press.id, "&standing=suspended")).toEqual([]);
    expect((await admin.get(`/api/admin/ambassadors?group=${press.id}&sort=revenue`)).status).toBe(400);

    await assign(family.id, ruth.id);
    expect(await membersOf(press.id)).toEqual([ada.id]);
    expect(await membersOf(family.id)).toEqual([ruth.id]);
    // What else changes of somebody leaves them where they are.
    await ada.client.put("/api/ambassador/users/info", { lastName: "Renamed" });
    expect(await membersOf(press.id, "&search=renamed")).toEqual([ada.id]);
    await assign(undefined, ruth.id);
    expect([await groupOf(ruth.id), await membersOf(family.id)]).toEqual([undefined, []]);

    expect((await admin.delete(`${path}/${press.id}`)).status).toBe(204);
    expect([await groupOf(ada.id), await membersOf(press.id)]).toEqual([undefined, []]);
    // One of its name is another group.
    const again = await make(press.name);
    expect([await groupOf(ada.id), await membersOf(again.id)]).toEqual([undefined, []]);
    for (const { id } of [family, again]) await admin.delete(`${path}/${id}`);
  });

  test("nobody is put into one that is not there; of several, only who can't be found is left out", async () => {
    const { id } = await newAmbassador();
    const nobody = `usr_${"0".repeat(26)}`;
    const reply = await admin.post("/api/admin/group-assignments", {
      ambassadorIds: [id],
      groupId: `grp_${"0".repeat(26)}`,
    });
    expect([reply.status, reply.body]).toEqual([404, expect.objectContaining({ code: "not_found" })]);
    const press = await make();
    expect(await assign(press.id, nobody, id)).toEqual([
      { ambassadorId: nobody, problem: expect.objectContaining({ code: "not_found" }) },
      { ambassadorId: id },
    ]);
    await admin.delete(`${path}/${press.id}`);
  });
});
